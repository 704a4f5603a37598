import { Alert, Button, Form, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Direction, Register } from '../../../api/types/documents';
import { FormError } from '../../../shared/components/error-panel';
import { paddedNumber, registerNumber } from '../../../shared/format/document-name';
import { useSession } from '../../session/use-session';
import { AnsweredDocument } from './answered-document';
import { missingFields, type DraftField } from './draft';
import { EnclosedFiles } from './enclosed-files';
import { EntryFields } from './entry-fields';
import { FactsFields } from './facts-fields';
import { KnownAlready } from './known-already';
import type { Registration } from './use-registration';
import panels from '../documents.module.css';
import styles from './registration.module.css';

interface RegistrationFormProps {
  direction: Direction;
  registration: Registration;
  registers: Register[];
  body: string;
}

const MISSING: Partial<Record<DraftField, string>> = {
  issuer: 'Hãy nhập cơ quan ban hành.',
  subject: 'Hãy nhập trích yếu nội dung.',
  receivedOn: 'Hãy chọn ngày đến.',
  notation: 'Hãy nhập ký hiệu, ví dụ KH-UBND.',
  date: 'Hãy chọn ngày ban hành.',
};

/** The register's form, filled from the file, corrected by the clerk. */
export function RegistrationForm({ direction, registration, registers, body }: RegistrationFormProps) {
  const { today } = useSession();
  const [missing, setMissing] = useState<DraftField[]>([]);
  const { draft, found, reading, register, share, change } = registration;
  const { error } = register;
  const twin = error?.code === 'document-already-registered';
  const send = (force: boolean) => {
    const lacking = missingFields(draft, direction);
    setMissing(lacking);
    if (lacking.length) document.getElementById(`document-${lacking[0]}`)?.focus();
    else register.mutate({ force });
  };
  const errorOf = (name: DraftField) => {
    if (missing.includes(name) && missingFields(draft, direction).includes(name)) return MISSING[name];
    return error && !twin && error.field === name ? error.message : undefined;
  };
  const fields = { direction, draft, found, today, errorOf, change, wasRead: reading?.text != null };
  const shown = error && !twin && error.field !== 'files' ? error : null;
  return (
    <section className={panels.panel} aria-label="Thông tin vào sổ">
      <Form layout="vertical" onFinish={() => send(false)}>
        {reading?.warnings.map(({ code, message }) => (
          <Alert key={code} className={panels.note} type="warning" showIcon title={message} />
        ))}
        {direction === 'incoming' && reading?.registered && !twin && (
          <Alert
            className={panels.note}
            type="warning"
            showIcon
            title={`Văn bản này đã có trong sổ: ${registerNumber(reading.registered).toLowerCase()}`}
            description={
              <Link to={`/documents/${reading.registered.id}`} target="_blank">
                Xem văn bản đã đăng ký
              </Link>
            }
          />
        )}
        {direction === 'outgoing' && reading?.symbol && (
          <Alert
            className={panels.note}
            type="warning"
            showIcon
            title={`Trong tệp đã ghi số ${reading.symbol}, còn số ở đây do sổ cấp lần lượt. Hãy kiểm tra hai số có khớp không.`}
          />
        )}
        <h2 className={styles.section}>Trên văn bản</h2>
        <FactsFields {...fields} />
        <h2 className={styles.section}>Vào sổ</h2>
        <NextNumber {...{ direction, registers, body }} registration={registration} today={today} />
        {direction === 'outgoing' && (
          <AnsweredDocument
            body={body}
            year={Number((draft.date ?? today).slice(0, 4))}
            reading={reading}
            value={draft.answers}
            onChange={(id) => change('answers', id)}
          />
        )}
        <EntryFields {...fields} />
        <h2 className={styles.section}>Tệp</h2>
        <EnclosedFiles
          registration={registration}
          error={[error, registration.look.error].find((one) => one?.field === 'files')?.message}
        />
        {twin && <KnownAlready error={error} busy={register.isPending} onForce={() => send(true)} />}
        <FormError error={shown} />
        <div className={styles.foot}>
          <Button type="primary" size="large" htmlType="submit" loading={register.isPending}>
            {direction === 'incoming' ? 'Đăng ký vào sổ' : 'Đăng ký và lấy số'}
          </Button>
          {register.isPending && registration.files.length > 0 && (
            <span role="status" className={styles.quiet}>
              {share < 1 ? 'Đang tải tệp lên' : 'Đang kiểm tra và vào sổ…'}
              {share < 1 && (
                <Progress percent={Math.round(share * 100)} size="small" style={{ width: 180 }} />
              )}
            </span>
          )}
        </div>
      </Form>
    </section>
  );
}

interface NextNumberProps extends RegistrationFormProps {
  today: string;
}

/** The number that comes next, as far as one can tell before it is given. */
function NextNumber({ direction, registers, body, registration: { draft }, today }: NextNumberProps) {
  const incoming = direction === 'incoming';
  const year = Number(((incoming ? draft.receivedOn : draft.date) ?? today).slice(0, 4));
  const own = registers.find(
    (one) => one.bodyId === body && one.direction === direction && one.year === year,
  );
  const next = paddedNumber((own?.last ?? 0) + 1);
  const notation = draft.notation.replace(/\s+/g, '');
  const shown = incoming ? next : `${next}${/^[/-]/.test(notation) || !notation ? '' : '/'}${notation}`;
  return (
    <div className={styles.number}>
      <span>{incoming ? 'Số đến tiếp theo' : 'Số tiếp theo'}</span>
      <strong>{shown}</strong>
      <span className={styles.quiet}>số chính thức được cấp khi bấm Đăng ký</span>
    </div>
  );
}
