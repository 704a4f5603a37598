import type { ThemeConfig } from 'antd';

/** Colours with at least 4.5:1 contrast where they carry text; no outside fonts. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5394',
    colorInfo: '#0b5394',
    colorLink: '#0b5394',
    colorSuccess: '#237804',
    colorWarning: '#ad6800',
    colorError: '#b3261e',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    colorTextQuaternary: 'rgba(0, 0, 0, 0.56)',
    colorBgLayout: '#f3f5f8',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: "'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
    lineWidthFocus: 3,
  },
  components: {
    Layout: { headerBg: '#0b3f70', headerHeight: 56, headerPadding: '0 16px', siderBg: '#ffffff' },
    Table: { headerBg: '#eef2f7', cellPaddingBlock: 10 },
  },
};
