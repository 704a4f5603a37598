import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Direction, Register } from '../../api/types/documents';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { useSession } from '../session/use-session';
import { REGISTER_FILTERS, RegisterBook } from './register-book';
import { RegisterChoice } from './register-choice';
import { RegisterExport } from './register-export';
import { useRegisters } from './use-registers';

/** The registers of incoming and outgoing documents one may open. */
export default function RegistersPage() {
  const registers = useRegisters();
  return (
    <QueryGate query={registers}>
      {(list) =>
        list.length ? (
          <Registers registers={list} />
        ) : (
          <>
            <PageHeader title="Sổ văn bản" />
            <EmptyState text="Bạn chưa thuộc đơn vị nào nên chưa có sổ văn bản. Hãy báo quản trị hệ thống." />
          </>
        )
      }
    </QueryGate>
  );
}

function Registers({ registers }: { registers: Register[] }) {
  const thisYear = Number(useSession().today.slice(0, 4));
  const { filters, page, change } = useUrlFilters(REGISTER_FILTERS);
  const direction: Direction = filters.direction === 'outgoing' ? 'outgoing' : 'incoming';
  const body = filters.body || registers[0].bodyId;
  const year = Number(filters.year) || thisYear;
  const own = registers.find(({ bodyId }) => bodyId === body);
  const incoming = direction === 'incoming';
  return (
    <>
      <PageHeader
        title={incoming ? 'Sổ đăng ký văn bản đến' : 'Sổ đăng ký văn bản đi'}
        subtitle={`${own?.bodyName ?? ''} · năm ${year}`}
        actions={
          <>
            <RegisterExport direction={direction} body={body} year={year} />
            {own?.writable && (
              <Link to={`/documents/new?direction=${direction}&body=${body}`}>
                <Button type="primary" icon={<PlusOutlined aria-hidden />}>
                  {incoming ? 'Đăng ký văn bản đến' : 'Đăng ký văn bản đi'}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <RegisterChoice
        registers={registers}
        direction={direction}
        body={body}
        year={year}
        onChange={(patch) => change({ ...patch, q: '', status: '' })}
      />
      <RegisterBook
        key={`${direction} ${body} ${year}`}
        direction={direction}
        body={body}
        year={year}
        writable={own?.writable ?? false}
        {...{ filters, page, change }}
      />
    </>
  );
}
