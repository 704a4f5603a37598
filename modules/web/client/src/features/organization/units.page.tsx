import { FileExcelOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { unitsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Unit } from '../../api/types/organization';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { optionsOf, UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../shared/labels';
import { hasRole, useSession } from '../session/use-session';
import { MergeUnitsDialog } from './merge-units-dialog';
import { RenameUnitDialog } from './rename-unit-dialog';
import { UnitDrawer } from './unit-drawer';
import { UnitRow } from './unit-row';
import { useMayManage } from './use-may-manage';
import styles from './organization.module.css';

const FILTERS = ['q', 'kind', 'level'] as const;
const SIZE = 50;

type Opened = { name: 'form'; unit: Unit | null } | { name: 'rename'; unit: Unit } | { name: 'merge' };

/** The catalogue of units: who can be given a task, under which names. */
export default function UnitsPage() {
  const mayManage = useMayManage();
  const administers = hasRole(useSession(), 'administrator');
  const { filters, page, change } = useUrlFilters(FILTERS);
  const [opened, setOpened] = useState<Opened | null>(null);
  const query = { ...filters, page, size: SIZE };
  const units = useQuery({
    queryKey: keys.unitList(query),
    queryFn: () => unitsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        title="Đơn vị"
        subtitle="Tên, tên viết tắt và tên cũ dùng để nhận ra đơn vị trong văn bản"
        actions={
          mayManage && (
            <>
              {administers && (
                <Link to="/organization/import">
                  <Button icon={<FileExcelOutlined aria-hidden />}>Nhập, xuất Excel</Button>
                </Link>
              )}
              <Button onClick={() => setOpened({ name: 'merge' })}>Sáp nhập đơn vị</Button>
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setOpened({ name: 'form', unit: null })}
              >
                Thêm đơn vị
              </Button>
            </>
          )
        }
      />
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo tên, tên viết tắt, mã"
          />
        }
        active={[filters.kind, filters.level].filter(Boolean).length}
      >
        <Select
          aria-label="Loại đơn vị"
          allowClear
          placeholder="Mọi loại đơn vị"
          value={filters.kind || null}
          onChange={(kind: string | null) => change({ kind })}
          options={optionsOf(UNIT_KIND_LABELS)}
        />
        <Select
          aria-label="Cấp"
          allowClear
          placeholder="Mọi cấp"
          value={filters.level || null}
          onChange={(level: string | null) => change({ level })}
          options={optionsOf(UNIT_LEVEL_LABELS)}
        />
      </FilterBar>
      <QueryGate query={units}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.cards} aria-label="Danh sách đơn vị">
                {list.items.map((unit) => (
                  <UnitRow
                    key={unit.id}
                    unit={unit}
                    onEdit={mayManage ? () => setOpened({ name: 'form', unit }) : undefined}
                    onRename={mayManage ? () => setOpened({ name: 'rename', unit }) : undefined}
                  />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Không có đơn vị nào khớp điều kiện tìm." />
          )
        }
      </QueryGate>
      {opened?.name === 'form' && (
        <UnitDrawer key={opened.unit?.id ?? 'new'} unit={opened.unit} onClose={close} />
      )}
      {opened?.name === 'rename' && <RenameUnitDialog unit={opened.unit} onClose={close} />}
      {opened?.name === 'merge' && <MergeUnitsDialog onClose={close} />}
    </>
  );
}
