import { Button } from 'antd';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { PlanItem } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { sentenceStarts, wordStarts } from './item-model';
import { useKeepItems } from './use-item-acts';
import styles from './split-dialog.module.css';

interface SplitDialogProps {
  planId: string;
  item: PlanItem;
  onClose: () => void;
}

/** Cuts a task in two: click the word the second part begins with, or go there with the arrow keys. */
export function SplitDialog({ planId, item, onClose }: SplitDialogProps) {
  const words = useMemo(() => wordStarts(item.content), [item.content]);
  const suggested = useMemo(() => sentenceStarts(item.content)[0] ?? null, [item.content]);
  const [at, setAt] = useState<number | null>(suggested);
  const keep = useKeepItems(planId);
  const split = useAct({
    run: (offset: number) => itemsApi.split(planId, item.id, item.version, offset),
    touches: [],
    staleOnConflict: [keys.planItems(planId)],
    done: 'Đã tách thành hai nhiệm vụ. Hai phần có cùng đơn vị và thời hạn; hãy sửa lại nếu cần.',
    silent: true,
    onDone: (items) => {
      keep(items);
      onClose();
    },
  });
  const step = (by: 1 | -1) => {
    const here = at === null ? -1 : words.indexOf(at);
    const next = words[Math.min(words.length - 1, Math.max(0, here + by))];
    if (next !== undefined) setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    step(event.key === 'ArrowRight' ? 1 : -1);
  };
  const starts = [0, ...words];
  return (
    <FormDialog
      dirty={at !== suggested}
      width={720}
      title="Tách thành hai nhiệm vụ"
      okText="Tách"
      okButtonProps={{ disabled: at === null, loading: split.isPending }}
      onOk={() => at !== null && split.mutate(at)}
      onClose={onClose}
    >
      <p>Bấm vào chữ đầu tiên của nhiệm vụ thứ hai (hoặc dùng phím mũi tên trái, phải).</p>
      <div
        className={styles.words}
        tabIndex={0}
        role="slider"
        aria-label="Chỗ tách"
        aria-valuemin={0}
        aria-valuemax={words.length}
        aria-valuenow={at === null ? 0 : words.indexOf(at) + 1}
        aria-valuetext={
          at === null ? 'Chưa chọn' : `Phần thứ hai bắt đầu từ: ${item.content.slice(at, at + 40)}`
        }
        onKeyDown={onKeyDown}
      >
        {starts.map((start, index) => (
          <span
            key={start}
            className={`${start > 0 ? styles.word : ''} ${start === at ? styles.cut : ''} ${at !== null && start >= at ? styles.second : ''}`}
            onClick={start > 0 ? () => setAt(start) : undefined}
          >
            {item.content.slice(start, starts[index + 1] ?? item.content.length)}
          </span>
        ))}
      </div>
      <div className={styles.tools}>
        <Button size="small" onClick={() => step(-1)} aria-label="Lùi chỗ tách một chữ">
          ← Lùi một chữ
        </Button>
        <Button size="small" onClick={() => step(1)} aria-label="Tiến chỗ tách một chữ">
          Tiến một chữ →
        </Button>
      </div>
      {at !== null && (
        <ol className={styles.parts}>
          <li>{item.content.slice(0, at).trim()}</li>
          <li>{item.content.slice(at).trim()}</li>
        </ol>
      )}
      <FormError error={split.error} heading="Chưa tách được" />
    </FormDialog>
  );
}
