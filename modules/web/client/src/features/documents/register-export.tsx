import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { download } from '../../api/download';
import type { Direction } from '../../api/types/documents';
import { useAct } from '../../shared/hooks/use-act';

interface RegisterExportProps {
  direction: Direction;
  body: string;
  year: number;
}

/** The whole register as the decree's form, to be printed or worked on. */
export function RegisterExport({ direction, body, year }: RegisterExportProps) {
  const name = `so-van-ban-${direction === 'incoming' ? 'den' : 'di'}-${year}`;
  const save = useAct({
    run: (ending: 'xlsx' | 'pdf') => {
      const query = new URLSearchParams({ direction, body, year: String(year) });
      return download(`/registers/export.${ending}?${query.toString()}`, `${name}.${ending}`);
    },
    touches: [],
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: 'Tệp Excel (.xlsx)' },
          { key: 'pdf', label: 'Tệp PDF để in' },
        ],
        onClick: ({ key }) => save.mutate(key === 'pdf' ? 'pdf' : 'xlsx'),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending}>
        Xuất sổ
      </Button>
    </Dropdown>
  );
}
