import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Nothing to show: says so in words and offers what to do next. */
export function EmptyState({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} style={{ padding: '24px 0' }}>
      {children}
    </Empty>
  );
}
