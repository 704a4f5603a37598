import type { ThemeConfig } from 'antd';

/** The person asked the system for less movement. */
const CALM = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Colours with at least 4.5:1 contrast where they carry text; no outside fonts. */
export const theme: ThemeConfig = {
  token: {
    motion: !CALM,
    colorPrimary: '#0b5394',
    colorInfo: '#0b5394',
    colorLink: '#0b5394',
    colorPrimaryBg: '#e8f1fb',
    colorPrimaryBgHover: '#d6e6f7',
    controlItemBgActive: '#e8f1fb',
    controlItemBgActiveHover: '#d6e6f7',
    colorInfoBg: '#eef5fc',
    colorInfoBorder: '#b9d4ef',
    colorSuccess: '#237804',
    colorSuccessBg: '#edf7ee',
    colorSuccessBorder: '#b2d8b4',
    colorWarning: '#ad6800',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#f0cf94',
    colorError: '#b3261e',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#f2b8b5',
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
    Alert: { withDescriptionIconSize: 20, withDescriptionPadding: '12px 16px' },
    Table: { headerBg: '#eef2f7', cellPaddingBlock: 10 },
  },
};
