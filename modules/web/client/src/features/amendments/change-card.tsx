import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { Link } from 'react-router';
import type { AmendedItem, AmendmentChange, ItemFields } from '../../api/types/plans';
import { ToneTag, type Tone } from '../../shared/components/tags';
import { FIELD_LABELS } from '../../shared/labels';
import { FieldValue } from '../plan-review/field-value';
import styles from './amendments.module.css';

interface ChangeCardProps {
  change: AmendmentChange;
  open: boolean;
  busy: boolean;
  onDecide: (decision: 'apply' | 'ignore') => void;
  /** Corrects the new wording before it is applied. */
  onCorrect: () => void;
}

const KINDS: Record<AmendmentChange['kind'], { label: string; tone: Tone; apply: string; ignore: string }> = {
  added: { label: 'Thêm mới', tone: 'green', apply: 'Thêm nhiệm vụ này', ignore: 'Không thêm' },
  changed: { label: 'Thay đổi', tone: 'blue', apply: 'Theo bản mới', ignore: 'Giữ như cũ' },
  removed: { label: 'Bỏ', tone: 'red', apply: 'Hủy nhiệm vụ này', ignore: 'Giữ nhiệm vụ' },
};

const WHOLE: (keyof ItemFields)[] = ['lead', 'cooperating', 'deadline', 'product', 'conditions'];

/** One difference: before and after, what it does to work under way, and the decision. */
export function ChangeCard({ change, open, busy, onDecide, onCorrect }: ChangeCardProps) {
  const words = KINDS[change.kind];
  const one = change.after ?? change.before;
  return (
    <article className={styles.card}>
      <div className={styles.title}>
        <ToneTag tone={words.tone}>{words.label}</ToneTag>
        <strong>{one?.content}</strong>
        {change.taskId && <Link to={`/tasks/${change.taskId}`}>Mở nhiệm vụ đang thực hiện</Link>}
      </div>
      {change.kind === 'changed' ? (
        <Comparison change={change} />
      ) : (
        one && (
          <dl className={styles.facts}>
            {WHOLE.filter((name) => hasValue(one, name)).map((name) => (
              <div key={name}>
                <dt>{FIELD_LABELS[name]}</dt>
                <dd>
                  <FieldValue name={name} value={one[name]} />
                </dd>
              </div>
            ))}
          </dl>
        )
      )}
      {change.consequences.length > 0 && (
        <ul className={styles.consequences} aria-label="Hệ quả">
          {change.consequences.map((consequence, index) => (
            <li key={index}>
              <InfoCircleOutlined aria-hidden /> {consequence}
            </li>
          ))}
        </ul>
      )}
      {change.problems.length > 0 && (
        <ul className={styles.problems} aria-label="Cần xem lại">
          {change.problems.map((problem, index) => (
            <li key={index}>
              <WarningOutlined aria-hidden /> {problem.message}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <div className={styles.decision}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            disabled={busy}
            value={change.decision}
            onChange={(event) => onDecide(event.target.value as 'apply' | 'ignore')}
            options={[
              { value: 'apply', label: words.apply },
              { value: 'ignore', label: words.ignore },
            ]}
            aria-label={`Quyết định với: ${one?.content.slice(0, 60) ?? ''}`}
          />
          {change.after && <Button onClick={onCorrect}>Sửa bản mới…</Button>}
        </div>
      ) : (
        change.decision && (
          <p className={styles.decision}>
            Đã quyết định: {change.decision === 'apply' ? words.apply : words.ignore}
          </p>
        )
      )}
    </article>
  );
}

function hasValue(item: AmendedItem, name: keyof ItemFields): boolean {
  const value = item[name];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function Comparison({ change }: { change: AmendmentChange }) {
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Đang thực hiện</th>
            <th scope="col">Bản mới</th>
          </tr>
        </thead>
        <tbody>
          {change.fields.map((field) => {
            const name = field as keyof ItemFields;
            return (
              <tr key={field}>
                <th scope="row">{FIELD_LABELS[field] ?? field}</th>
                <td className={styles.before}>
                  <FieldValue name={name} value={change.before?.[name]} />
                </td>
                <td className={styles.after}>
                  <FieldValue name={name} value={change.after?.[name]} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
