import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { ASSIGNMENT_ROLE_LABELS, optionsOf } from '../../shared/labels';
import { useSession } from '../session/use-session';
import { SECTIONS } from './sections';
import { TaskSection } from './task-section';

const FILTERS = ['q', 'role', 'who'] as const;

/** What is asked of one's own unit, the most urgent first. */
export default function MyTasksPage() {
  const { person } = useSession();
  const { filters, change } = useUrlFilters(FILTERS);
  const unit = person.unitId ?? '';
  const counts = useQuery({
    queryKey: keys.assignmentCounts({ unit }),
    queryFn: () => assignmentsApi.counts({ unit }),
    enabled: Boolean(unit),
  });
  if (!unit)
    return (
      <>
        <PageHeader title="Nhiệm vụ của đơn vị" />
        <EmptyState text="Tài khoản của bạn chưa thuộc đơn vị nào. Vui lòng liên hệ quản trị hệ thống." />
      </>
    );
  const query = { unit, q: filters.q, role: filters.role, person: filters.who === 'me' ? person.id : '' };
  return (
    <>
      <PageHeader title="Nhiệm vụ của đơn vị" subtitle={person.unitName} />
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm trong nội dung, sản phẩm"
          />
        }
        active={[filters.role, filters.who].filter(Boolean).length}
      >
        <Select
          aria-label="Vai trò"
          allowClear
          placeholder="Chủ trì và phối hợp"
          value={filters.role || null}
          onChange={(role: string | null) => change({ role })}
          options={optionsOf(ASSIGNMENT_ROLE_LABELS)}
        />
        <Select
          aria-label="Người thực hiện"
          value={filters.who || 'all'}
          onChange={(who) => change({ who: who === 'all' ? '' : who })}
          options={[
            { value: 'all', label: 'Cả đơn vị' },
            { value: 'me', label: 'Giao cho tôi' },
          ]}
        />
      </FilterBar>
      <QueryGate query={counts}>
        {({ total }) =>
          total === 0 ? (
            <EmptyState text="Hiện chưa có nhiệm vụ nào được giao cho đơn vị.">
              <Link to="/plans">
                <Button>Xem các kế hoạch</Button>
              </Link>
            </EmptyState>
          ) : (
            SECTIONS.map((section) => <TaskSection key={section.name} section={section} query={query} />)
          )
        }
      </QueryGate>
    </>
  );
}
