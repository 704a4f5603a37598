import type { ConditionValue, DeadlineValue, ItemFields, UnitChoice } from '../../api/types/plans';
import { deadlineInWords } from '../../shared/components/deadline-text';
import { ChoiceList } from './choice-text';

/** Any field of an item as text, for comparing versions. */
export function FieldValue({ name, value }: { name: keyof ItemFields; value: unknown }) {
  switch (name) {
    case 'lead':
    case 'cooperating':
    case 'monitoring':
      return <ChoiceList choices={(value as UnitChoice[] | null) ?? []} />;
    case 'deadline': {
      const deadline = value as DeadlineValue | null;
      if (!deadline) return <>(không có)</>;
      return (
        <>
          {deadline.text || '(không ghi)'} <small>({deadlineInWords(deadline)})</small>
        </>
      );
    }
    case 'conditions': {
      const conditions = (value as ConditionValue[] | null) ?? [];
      return <>{conditions.map(({ text }) => text).join('; ') || '(không có)'}</>;
    }
    case 'groups':
      return <>{((value as string[] | null) ?? []).join(' › ') || '(không có)'}</>;
    default:
      return <>{(value as string | null) || '(không có)'}</>;
  }
}
