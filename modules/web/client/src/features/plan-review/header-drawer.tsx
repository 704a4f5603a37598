import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { Plan, PlanHeader } from '../../api/types/plans';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import { useNarrow } from '../../shared/hooks/use-media';
import styles from './item-form.module.css';

interface HeaderDrawerProps {
  plan: Plan;
  onClose: () => void;
}

const URGENCIES = [
  { value: 'normal', label: 'Thường' },
  { value: 'urgent', label: 'Khẩn' },
  { value: 'very-urgent', label: 'Thượng khẩn' },
  { value: 'express', label: 'Hỏa tốc' },
];

/** Number, date, subject, signer and recipients as they were read, for correcting. */
export function HeaderDrawer({ plan, onClose }: HeaderDrawerProps) {
  const narrow = useNarrow();
  const [version, setVersion] = useState(plan.version);
  const [base] = useState(plan.header);
  const [draft, setDraft] = useState<PlanHeader>(plan.header);
  const set = (patch: Partial<PlanHeader>) => setDraft({ ...draft, ...patch });
  const changes = Object.fromEntries(
    (Object.keys(draft) as (keyof PlanHeader)[])
      .filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(base[name]))
      .map((name) => [name, draft[name]]),
  ) as Partial<PlanHeader>;
  const save = useAct({
    run: () =>
      plansApi.changeHeader(plan.id, version, { ...changes, recipients: draft.recipients.filter(Boolean) }),
    touches: [keys.plans],
    done: 'Đã lưu thông tin văn bản.',
    silent: true,
    onDone: onClose,
  });
  const text = (
    name: 'issuer' | 'parentBody' | 'number' | 'symbol' | 'place' | 'kind',
    label: string,
    hint?: string,
  ) => (
    <label className={styles.label}>
      {label}
      <Input
        value={draft[name] ?? ''}
        placeholder={hint}
        onChange={(event) => set({ [name]: event.target.value || null })}
      />
    </label>
  );
  const signer = draft.signer ?? { power: null, position: null, name: null };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 'min(560px, 48vw)'}
      mask={false}
      title="Thông tin văn bản"
      onClose={onClose}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className={styles.footer}>
          <Button onClick={onClose}>Đóng</Button>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!Object.keys(changes).length}
            onClick={() => save.mutate()}
          >
            Lưu
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          {text('number', 'Số', 'để trống nếu chưa có')}
          {text('symbol', 'Số, ký hiệu', '8416/KH-UBND')}
          <label className={styles.label}>
            Ngày ban hành
            <DateField value={draft.date} onChange={(date) => set({ date })} />
          </label>
        </div>
        <label className={styles.label}>
          Trích yếu
          <Input.TextArea
            rows={3}
            value={draft.subject ?? ''}
            onChange={(event) => set({ subject: event.target.value || null })}
          />
        </label>
        <div className={styles.pair}>
          {text('kind', 'Loại văn bản')}
          <label className={styles.label}>
            Độ khẩn
            <Select
              value={draft.urgency}
              onChange={(urgency) => set({ urgency })}
              options={URGENCIES}
              style={{ width: '100%' }}
            />
          </label>
        </div>
        {text('parentBody', 'Cơ quan chủ quản')}
        {text('issuer', 'Cơ quan ban hành')}
        {text('place', 'Địa danh')}
        <label className={styles.label}>
          Thẩm quyền ký (mỗi dòng một ý: TM., KT., TL.…)
          <Input.TextArea
            rows={2}
            value={signer.power ?? ''}
            onChange={(event) => set({ signer: { ...signer, power: event.target.value || null } })}
          />
        </label>
        <div className={styles.pair}>
          <label className={styles.label}>
            Chức vụ người ký
            <Input
              value={signer.position ?? ''}
              onChange={(event) => set({ signer: { ...signer, position: event.target.value || null } })}
            />
          </label>
          <label className={styles.label}>
            Họ tên người ký
            <Input
              value={signer.name ?? ''}
              onChange={(event) => set({ signer: { ...signer, name: event.target.value || null } })}
            />
          </label>
        </div>
        <label className={styles.label}>
          Nơi nhận (mỗi dòng một nơi)
          <Input.TextArea
            rows={5}
            value={draft.recipients.join('\n')}
            onChange={(event) => set({ recipients: event.target.value.split('\n') })}
          />
        </label>
        <FormError
          error={save.error}
          heading={
            save.error?.isConflict
              ? 'Kế hoạch đã được người khác sửa. Nội dung bạn nhập vẫn còn ở trên; bấm nút dưới đây rồi lưu lại.'
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
    </Drawer>
  );
}
