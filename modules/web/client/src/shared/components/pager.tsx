import { Pagination } from 'antd';
import { useNarrow } from '../hooks/use-media';

interface PagerProps {
  page: number;
  size: number;
  total: number;
  onChange: (page: number) => void;
}

/** Pages of a list, hidden while one page holds everything. */
export function Pager({ page, size, total, onChange }: PagerProps) {
  const narrow = useNarrow();
  if (total <= size) return null;
  return (
    <Pagination
      current={page}
      pageSize={size}
      total={total}
      onChange={onChange}
      showSizeChanger={false}
      simple={narrow ? { readOnly: true } : false}
      showTotal={narrow ? undefined : (count, [first, last]) => `${first}–${last} trong ${count}`}
      style={{ marginTop: 14 }}
    />
  );
}
