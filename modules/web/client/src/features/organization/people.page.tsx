import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { peopleApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Person } from '../../api/types/organization';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { UnitSelect } from '../../shared/components/unit-select';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { optionsOf, ROLE_LABELS } from '../../shared/labels';
import { PersonDrawer } from './person-drawer';
import { useMayManage } from './use-may-manage';
import styles from './organization.module.css';

const FILTERS = ['q', 'unitId', 'role'] as const;
const SIZE = 50;

/** Who works with the module, in which unit and in which roles. */
export default function PeoplePage() {
  const mayManage = useMayManage();
  const { filters, page, change } = useUrlFilters(FILTERS);
  const [opened, setOpened] = useState<{ person: Person | null } | null>(null);
  const query = { ...filters, page, size: SIZE };
  const people = useQuery({
    queryKey: keys.peopleList(query),
    queryFn: () => peopleApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Người dùng"
        actions={
          mayManage && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpened({ person: null })}
            >
              Thêm người dùng
            </Button>
          )
        }
      />
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo tên, thư điện tử"
          />
        }
        active={[filters.unitId, filters.role].filter(Boolean).length}
      >
        <UnitSelect
          aria-label="Đơn vị"
          allowClear
          placeholder="Mọi đơn vị"
          value={filters.unitId || null}
          onChange={(unitId) => change({ unitId })}
        />
        <Select
          aria-label="Vai trò"
          allowClear
          placeholder="Mọi vai trò"
          value={filters.role || null}
          onChange={(role: string | null) => change({ role })}
          options={optionsOf(ROLE_LABELS)}
        />
      </FilterBar>
      <QueryGate query={people}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.cards} aria-label="Danh sách người dùng">
                {list.items.map((person) => (
                  <li key={person.id} className={styles.card}>
                    <div className={styles.head}>
                      <span className={styles.name}>{person.name}</span>
                      {person.roles.map((role) => (
                        <ToneTag key={role} tone="blue" plain>
                          {ROLE_LABELS[role]}
                        </ToneTag>
                      ))}
                      {!person.active && <ToneTag tone="grey">Đã khóa</ToneTag>}
                      <span className={styles.grow} />
                      {mayManage && (
                        <Button
                          size="small"
                          onClick={() => setOpened({ person })}
                          aria-label={`Sửa ${person.name}`}
                        >
                          Sửa
                        </Button>
                      )}
                    </div>
                    <div className={styles.quiet}>
                      {[person.title, person.unitName, person.email].filter(Boolean).join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Không có người dùng nào khớp điều kiện tìm." />
          )
        }
      </QueryGate>
      {opened && (
        <PersonDrawer
          key={opened.person?.id ?? 'new'}
          person={opened.person}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
