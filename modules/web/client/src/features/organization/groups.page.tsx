import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { groupsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Group } from '../../api/types/organization';
import { ClampedText } from '../../shared/components/clamped-text';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { useAct } from '../../shared/hooks/use-act';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../shared/labels';
import { GroupDrawer } from './group-drawer';
import { useMayManage } from './use-may-manage';
import styles from './organization.module.css';

const FILTERS = ['q'] as const;
const SIZE = 50;

/** Collective phrases of documents and the units they stand for. */
export default function GroupsPage() {
  const mayManage = useMayManage();
  const { filters, page, change } = useUrlFilters(FILTERS);
  const [opened, setOpened] = useState<{ group: Group | null } | null>(null);
  const query = { ...filters, page, size: SIZE };
  const groups = useQuery({
    queryKey: keys.groupList(query),
    queryFn: () => groupsApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Nhóm đơn vị"
        subtitle="Cách gọi chung trong văn bản (“UBND các xã, phường”) và các đơn vị mà cách gọi đó chỉ"
        actions={
          mayManage && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpened({ group: null })}
            >
              Thêm nhóm
            </Button>
          )
        }
      />
      <FilterBar
        search={<SearchField value={filters.q} onSearch={(q) => change({ q })} placeholder="Tìm nhóm" />}
      />
      <QueryGate query={groups}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.cards} aria-label="Danh sách nhóm">
                {list.items.map((group) => (
                  <GroupRow
                    key={group.id}
                    group={group}
                    onEdit={mayManage ? () => setOpened({ group }) : undefined}
                  />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Chưa có nhóm nào." />
          )
        }
      </QueryGate>
      {opened && (
        <GroupDrawer key={opened.group?.id ?? 'new'} group={opened.group} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function ruleInWords({ rule }: Group): string {
  const kinds = rule?.kinds?.map((kind) => UNIT_KIND_LABELS[kind]) ?? [];
  const levels = rule?.levels?.map((level) => UNIT_LEVEL_LABELS[level].toLowerCase()) ?? [];
  return [kinds.join(', '), levels.join(', ')].filter(Boolean).join('; ');
}

function GroupRow({ group, onEdit }: { group: Group; onEdit?: () => void }) {
  const { modal } = App.useApp();
  const remove = useAct({
    run: () => groupsApi.remove(group.id, group.version),
    touches: [keys.groups],
    done: 'Đã xóa nhóm.',
  });
  const ask = () =>
    modal.confirm({
      title: `Xóa nhóm “${group.name}”?`,
      content: 'Nhiệm vụ đã giao theo nhóm này không thay đổi.',
      okText: 'Xóa',
      okButtonProps: { danger: true },
      cancelText: 'Thôi',
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  const rule = ruleInWords(group);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.name}>{group.name}</span>
        <ToneTag tone="blue" plain>
          {group.memberUnitIds.length} đơn vị
        </ToneTag>
        <span className={styles.grow} />
        {onEdit && (
          <>
            <Button size="small" onClick={onEdit} aria-label={`Sửa nhóm ${group.name}`}>
              Sửa
            </Button>
            <Button size="small" danger onClick={ask} aria-label={`Xóa nhóm ${group.name}`}>
              Xóa
            </Button>
          </>
        )}
      </div>
      {group.aliases.length > 0 && (
        <div className={styles.quiet}>
          <ClampedText text={`Còn viết: ${group.aliases.join('; ')}`} lines={2} />
        </div>
      )}
      {rule && <div className={styles.quiet}>Tự gồm mọi đơn vị loại: {rule}</div>}
    </li>
  );
}
