import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { UnitOption } from '../../api/types/organization';
import type { SubmissionRecipient } from '../../api/types/sign-off';
import { UnitsSelect, useUnitOptions } from '../../shared/components/unit-select';

/** Recipients as they are being chosen: units of the catalogue, and names one on a line. */
export interface RecipientsDraft {
  units: string[];
  others: string;
}

interface RecipientsFieldProps {
  value: RecipientsDraft;
  onChange: (value: RecipientsDraft) => void;
  /** What follows, with the units to read names from. */
  children: (units: UnitOption[]) => ReactNode;
}

/** Whom the issued document is sent to. */
export function RecipientsField({ value, onChange, children }: RecipientsFieldProps) {
  const units = useUnitOptions();
  return (
    <>
      <Form.Item label="Gửi đến các đơn vị" htmlFor="issue-units">
        <UnitsSelect
          id="issue-units"
          value={value.units}
          onChange={(chosen) => onChange({ ...value, units: chosen })}
        />
      </Form.Item>
      <Form.Item label="Nơi nhận khác (mỗi nơi một dòng)" htmlFor="issue-others">
        <Input.TextArea
          id="issue-others"
          rows={2}
          value={value.others}
          onChange={({ target }) => onChange({ ...value, others: target.value })}
        />
      </Form.Item>
      {children(units.data ?? [])}
    </>
  );
}

export function recipientsOf(
  { units, others }: RecipientsDraft,
  options: UnitOption[],
): SubmissionRecipient[] {
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return [
    ...units.map((unitId) => ({ unitId, name: names.get(unitId) ?? unitId })),
    ...others.split('\n').flatMap((line) => (line.trim() ? [{ name: line.trim() }] : [])),
  ];
}
