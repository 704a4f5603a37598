import { Button, Input } from 'antd';
import { useState } from 'react';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { HeaderPatch, Plan } from '../../api/types/plans';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { useAct } from '../../shared/hooks/use-act';
import styles from './item-form.module.css';

type HeaderForm = Required<HeaderPatch>;
type TextField = 'symbol' | 'issuer' | 'parentBody' | 'kind' | 'signerName' | 'signerPosition';

const formOf = ({ header }: Plan): HeaderForm => ({
  subject: header.subject ?? '',
  symbol: header.symbol,
  date: header.date,
  issuer: header.issuer,
  parentBody: header.parentBody,
  kind: header.kind,
  signerName: header.signer?.name ?? null,
  signerPosition: header.signer?.position ?? null,
  recipients: header.recipients,
});

/** Number, date, subject, signer and recipients as they were read, for correcting. */
export function HeaderDrawer({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [version, setVersion] = useState(plan.version);
  const [base] = useState(() => formOf(plan));
  const [draft, setDraft] = useState(base);
  const set = (patch: HeaderPatch) => setDraft({ ...draft, ...patch });
  const changes = Object.fromEntries(
    Object.entries(draft)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof HeaderForm]))
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((line) => line.trim()).filter(Boolean) : value,
      ]),
  ) as HeaderPatch;
  const save = useAct({
    run: () => plansApi.changeHeader(plan.id, version, changes),
    touches: [keys.plans],
    done: 'Đã lưu thông tin văn bản.',
    silent: true,
    onDone: onClose,
  });
  const field = (name: TextField, label: string, hint?: string) => (
    <label className={styles.label}>
      {label}
      <Input
        value={draft[name] ?? ''}
        placeholder={hint}
        onChange={(event) => set({ [name]: event.target.value || null })}
      />
    </label>
  );
  return (
    <FormDrawer
      title="Thông tin văn bản"
      beside
      dirty={Object.keys(changes).length > 0}
      ready={Boolean(draft.subject.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          {field('symbol', 'Số, ký hiệu', '8416/KH-UBND')}
          <label className={styles.label}>
            Ngày ban hành
            <DateField value={draft.date} onChange={(date) => set({ date })} />
          </label>
        </div>
        <label className={styles.label}>
          Trích yếu
          <Input.TextArea
            rows={3}
            value={draft.subject}
            onChange={(event) => set({ subject: event.target.value })}
          />
        </label>
        {field('kind', 'Loại văn bản', 'Kế hoạch')}
        {field('parentBody', 'Cơ quan chủ quản')}
        {field('issuer', 'Cơ quan ban hành')}
        <div className={styles.pair}>
          {field('signerPosition', 'Chức vụ người ký')}
          {field('signerName', 'Họ tên người ký')}
        </div>
        <label className={styles.label}>
          Nơi nhận (mỗi dòng một nơi)
          <Input.TextArea
            rows={6}
            value={draft.recipients.join('\n')}
            onChange={(event) => set({ recipients: event.target.value.split('\n') })}
          />
        </label>
        <FormError
          error={save.error}
          heading={
            save.error?.isConflict
              ? 'Kế hoạch đã được người khác sửa. Nội dung bạn nhập vẫn còn ở trên.'
              : 'Chưa lưu được'
          }
        />
        {save.error?.isConflict && version !== plan.version && (
          <Button
            onClick={() => {
              setVersion(plan.version);
              save.reset();
            }}
          >
            Dùng bản mới nhất, giữ phần tôi đã sửa
          </Button>
        )}
      </div>
    </FormDrawer>
  );
}
