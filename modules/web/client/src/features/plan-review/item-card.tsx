import { EllipsisOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Tooltip, type MenuProps } from 'antd';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlanItem } from '../../api/types/plans';
import { ClampedText } from '../../shared/components/clamped-text';
import { deadlineInWords } from '../../shared/components/deadline-text';
import { ToneTag } from '../../shared/components/tags';
import { TASK_SOURCE_LABELS } from '../../shared/labels';
import { ChoiceList } from './choice-text';
import { needsLook } from './item-model';
import styles from './item-card.module.css';

export type ItemAct = 'edit' | 'split' | 'add-after' | 'drop' | 'restore';

interface ItemCardProps {
  item: PlanItem;
  /** Where it stands in the document; no two of a plan are alike. */
  name: string;
  selected: boolean;
  editable: boolean;
  /** Whether it is chosen for a common act; undefined when nothing can be changed. */
  checked?: boolean;
  /** Shown where the card stands outside its headings. */
  withGroups?: boolean;
  onSelect: (id: string) => void;
  onAct: (act: ItemAct, item: PlanItem) => void;
  onCheck: (ids: string[], checked: boolean) => void;
}

/** One task as it was understood, with what is doubtful about it. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { item, name, selected, editable, checked, withGroups, onSelect, onAct, onCheck } = props;
  const look = needsLook(item);
  const state = [
    styles.card,
    selected && styles.selected,
    look && styles.look,
    item.dropped && styles.dropped,
  ];
  return (
    <article
      className={state.filter(Boolean).join(' ')}
      data-item-card={item.id}
      aria-label={name}
      onClick={() => onSelect(item.id)}
    >
      <div className={styles.head}>
        {editable && !item.dropped && checked !== undefined && (
          <span onClick={(event) => event.stopPropagation()}>
            <Checkbox
              checked={checked}
              aria-label={`Chọn ${name}`}
              onChange={(event) => onCheck([item.id], event.target.checked)}
            />
          </span>
        )}
        <button type="button" className={styles.name} aria-pressed={selected} title="Tìm trong văn bản">
          {name}
        </button>
        <span className={styles.quiet}>{TASK_SOURCE_LABELS[item.source]}</span>
        {item.dropped && <ToneTag tone="grey">Đã bỏ</ToneTag>}
        {look && item.uncertain && (
          <Tooltip title={`Mức chắc chắn khi đọc: ${Math.round(item.confidence * 100)}%`}>
            <span>
              <ToneTag tone="amber">Cần xem lại</ToneTag>
            </span>
          </Tooltip>
        )}
        {item.taskId && (
          <Link to={`/tasks/${item.taskId}`} onClick={(event) => event.stopPropagation()}>
            Mở nhiệm vụ
          </Link>
        )}
        <span className={styles.spring} />
        {editable && (
          <span className={styles.tools} onClick={(event) => event.stopPropagation()}>
            {!item.dropped && (
              <Button
                size="small"
                type="text"
                icon={<EditOutlined aria-hidden />}
                aria-label={`Sửa ${name}`}
                onClick={() => onAct('edit', item)}
              >
                Sửa
              </Button>
            )}
            <Dropdown
              trigger={['click']}
              menu={{ items: menuOf(item), onClick: ({ key }) => onAct(key as ItemAct, item) }}
            >
              <Button
                size="small"
                type="text"
                icon={<EllipsisOutlined aria-hidden />}
                aria-label={`Việc khác với ${name}`}
              />
            </Dropdown>
          </span>
        )}
      </div>
      {withGroups && item.groups.length > 0 && <div className={styles.groups}>{item.groups.join(' › ')}</div>}
      <div className={styles.content}>
        <ClampedText text={item.content} lines={4} />
      </div>
      {!item.dropped && <Facts item={item} />}
      {!item.dropped && item.problems.length > 0 && (
        <ul className={styles.problems}>
          {item.problems.map((problem, index) => (
            <li key={index}>
              <WarningOutlined aria-hidden /> {problem.message}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
});

function menuOf(item: PlanItem): MenuProps['items'] {
  if (item.dropped) return [{ key: 'restore', label: 'Lấy lại nhiệm vụ này' }];
  return [
    { key: 'split', label: 'Tách thành hai nhiệm vụ…' },
    { key: 'add-after', label: 'Thêm nhiệm vụ phía sau…' },
    { type: 'divider' },
    { key: 'drop', label: 'Bỏ, không phải nhiệm vụ', danger: true },
  ];
}

function Facts({ item }: { item: PlanItem }) {
  const meaning = deadlineInWords(item.deadline);
  return (
    <dl className={styles.facts}>
      <Fact name="Chủ trì">
        <ChoiceList choices={item.lead} />
      </Fact>
      {item.cooperating.length > 0 && (
        <Fact name="Phối hợp">
          <ChoiceList choices={item.cooperating} />
        </Fact>
      )}
      {item.monitoring.length > 0 && (
        <Fact name="Theo dõi">
          <ChoiceList choices={item.monitoring} />
        </Fact>
      )}
      <Fact name="Thời hạn">
        {item.deadline.text || <span className={styles.quiet}>không ghi</span>}
        {item.deadline.text && meaning.toLowerCase() !== item.deadline.text.toLowerCase() && (
          <span className={styles.quiet}> ({meaning})</span>
        )}
      </Fact>
      {item.product && <Fact name="Sản phẩm">{item.product}</Fact>}
      {item.conditions.length > 0 && (
        <Fact name="Điều kiện">
          {item.conditions.map((condition, index) => (
            <div key={index}>{condition.text}</div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
