import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import type { Power } from '../../api/types/sign-off';
import { PersonSelect } from './person-select';
import { POWER_OPTIONS } from './sign-off-words';
import styles from './sign-off.module.css';

/** A chosen reviewer, with the name that is shown. */
export interface Chosen {
  id: string;
  name: string;
}

/** Who reviews and signs, as it is being filled in. */
export interface WayDraft {
  reviewers: Chosen[];
  signerId: string | null;
  power: Power;
}

interface WayFieldsProps {
  value: WayDraft;
  onChange: (value: WayDraft) => void;
}

/** Reviewers in their order, the signer, and by what right the signer signs. */
export function WayFields({ value, onChange }: WayFieldsProps) {
  const { reviewers, signerId, power } = value;
  const change = (patch: Partial<WayDraft>) => onChange({ ...value, ...patch });
  const move = (from: number, to: number) => {
    const next = [...reviewers];
    const [moved] = next.splice(from, 1);
    next.splice(to, 0, moved);
    change({ reviewers: next });
  };
  return (
    <>
      <Form.Item label="Người xem xét, theo thứ tự (có thể để trống)" htmlFor="way-reviewer">
        {reviewers.length > 0 && (
          <ol className={styles.order}>
            {reviewers.map(({ id, name }, index) => (
              <li key={id}>
                <span className={styles.orderName}>
                  {index + 1}. {name}
                </span>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={`Đưa ${name} lên trước`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={`Đưa ${name} xuống sau`}
                  disabled={index === reviewers.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`Bỏ ${name}`}
                  onClick={() => change({ reviewers: reviewers.filter((one) => one.id !== id) })}
                />
              </li>
            ))}
          </ol>
        )}
        <PersonSelect
          id="way-reviewer"
          value={null}
          without={[...reviewers.map(({ id }) => id), ...(signerId ? [signerId] : [])]}
          placeholder="Thêm người xem xét"
          onChange={(_, person) =>
            person && change({ reviewers: [...reviewers, { id: person.id, name: person.name }] })
          }
        />
      </Form.Item>
      <Form.Item label="Người ký" required htmlFor="way-signer">
        <PersonSelect
          id="way-signer"
          leaders
          value={signerId}
          without={reviewers.map(({ id }) => id)}
          placeholder="Chọn lãnh đạo ký"
          onChange={(id) => change({ signerId: id })}
        />
      </Form.Item>
      <Form.Item label="Quyền hạn khi ký" required htmlFor="way-power">
        <Select<Power>
          id="way-power"
          value={power}
          options={POWER_OPTIONS}
          onChange={(next) => change({ power: next })}
          style={{ width: '100%' }}
        />
      </Form.Item>
    </>
  );
}

export const EMPTY_WAY: WayDraft = { reviewers: [], signerId: null, power: 'none' };

/** What is sent; null while the signer is missing. */
export function wayOf({ reviewers, signerId, power }: WayDraft) {
  return signerId ? { reviewerIds: reviewers.map(({ id }) => id), signerId, power } : null;
}
