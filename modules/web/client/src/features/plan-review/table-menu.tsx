import { Button, Dropdown } from 'antd';
import type { PlanSource } from '../../api/types/plans';

interface TableMenuProps {
  source: PlanSource;
  onPick: (tableStart: number) => void;
}

const SHORTEST = 60;

/** Any table of the document may be read by hand; nothing where there is none. */
export function TableMenu({ source, onPick }: TableMenuProps) {
  const tables = source.blocks
    .filter((block) => block.type === 'table')
    .filter(({ rows }) => rows.length > 1);
  if (!tables.length) return null;
  const nameOf = (start: number, end: number) =>
    source.text.slice(start, end).replace(/\s+/g, ' ').slice(0, SHORTEST);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: tables.map(({ start, end, rows }, index) => ({
          key: start,
          label: `Bảng ${index + 1} (${rows.length} hàng): ${nameOf(start, end)}…`,
          onClick: () => onPick(start),
        })),
      }}
    >
      <Button>Đọc nhiệm vụ từ một bảng…</Button>
    </Dropdown>
  );
}
