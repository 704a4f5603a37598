import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { BulkResult, SubmissionBox, SubmissionSummary } from '../../api/types/sign-off';
import { useAct } from '../../shared/hooks/use-act';
import type { BulkOutcome } from './bulk-results';
import { SubmissionCard } from './submission-card';
import styles from './sign-off.module.css';

interface SubmissionListProps {
  box: SubmissionBox;
  items: SubmissionSummary[];
  /** Several were approved or signed: this became of each. */
  onResults: (results: BulkOutcome) => void;
}

/** A list of submissions; what can be approved or signed from here can be so several at once. */
export function SubmissionList({ box, items, onResults }: SubmissionListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = (name: string) => items.filter(({ id, allowed }) => chosen.has(id) && allowed.includes(name));
  const actable = items.filter(({ allowed }) => allowed.includes('approve') || allowed.includes('sign'));
  const finish = (said: string) => (list: BulkResult[]) => {
    onResults({ said, list, names: new Map(items.map(({ id, subject }) => [id, subject])) });
    setChosen(new Set(list.filter(({ ok }) => !ok).map(({ id }) => id)));
  };
  const touches = [keys.submissions, keys.waiting, keys.notices];
  const approve = useAct({
    run: () => signOffApi.approveAll(may('approve')),
    touches,
    onDone: finish('Đã duyệt'),
  });
  const sign = useAct({ run: () => signOffApi.signAll(may('sign')), touches, onDone: finish('Đã ký') });
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const busy = approve.isPending || sign.isPending;
  return (
    <>
      {box === 'waiting' && actable.length > 0 && (
        <div className={styles.bulk}>
          <Checkbox
            checked={chosen.size > 0 && chosen.size === actable.length}
            indeterminate={chosen.size > 0 && chosen.size < actable.length}
            onChange={({ target }) => setChosen(new Set(target.checked ? actable.map(({ id }) => id) : []))}
          >
            Chọn tất cả
          </Checkbox>
          {may('approve').length > 0 && (
            <Button
              type="primary"
              icon={<CheckOutlined aria-hidden />}
              loading={approve.isPending}
              disabled={busy}
              onClick={() => approve.mutate()}
            >
              Duyệt {may('approve').length} văn bản
            </Button>
          )}
          {may('sign').length > 0 && (
            <Button
              type="primary"
              icon={<EditOutlined aria-hidden />}
              loading={sign.isPending}
              disabled={busy}
              onClick={() => sign.mutate()}
            >
              Ký số {may('sign').length} văn bản
            </Button>
          )}
        </div>
      )}
      <ul className={styles.cards} aria-label="Danh sách văn bản trình ký">
        {items.map((item) => (
          <SubmissionCard
            key={item.id}
            item={item}
            chosen={box === 'waiting' && actable.includes(item) ? chosen.has(item.id) : null}
            onChoose={(on) => toggle(item.id, on)}
          />
        ))}
      </ul>
    </>
  );
}
