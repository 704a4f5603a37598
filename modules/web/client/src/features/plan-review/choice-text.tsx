import { WarningOutlined } from '@ant-design/icons';
import type { UnitChoice } from '../../api/types/plans';
import { ToneTag } from '../../shared/components/tags';
import { choiceState } from './item-model';
import { useCatalogue } from './use-catalogue';
import styles from './choice-text.module.css';

/** Units of an item in one line each role: names from the catalogue, sizes of groups, a warning at what is open. */
export function ChoiceList({ choices }: { choices: UnitChoice[] }) {
  if (!choices.length) return <span className={styles.none}>chưa có</span>;
  return (
    <span className={styles.list}>
      {choices.map((choice, index) => (
        <ChoiceText key={index} choice={choice} />
      ))}
    </span>
  );
}

/** One unit phrase and what it stands for. */
export function ChoiceText({ choice }: { choice: UnitChoice }) {
  const { unitName, groupOf } = useCatalogue();
  switch (choiceState(choice)) {
    case 'unit': {
      const name = (choice.unitId && unitName(choice.unitId)) || choice.text;
      return <span title={name === choice.text ? undefined : `Trong văn bản: ${choice.text}`}>{name}</span>;
    }
    case 'group': {
      const group = choice.groupId ? groupOf(choice.groupId) : undefined;
      return (
        <span>
          {choice.text || group?.name}{' '}
          {group && <span className={styles.quiet}>({group.memberCount} đơn vị)</span>}
        </span>
      );
    }
    case 'chosen':
      return (
        <span>
          {choice.text}{' '}
          <span className={styles.quiet}>
            → {(choice.expand ?? []).map((id) => unitName(id) ?? id).join(', ')}
          </span>
        </span>
      );
    case 'text':
      return (
        <span>
          {choice.text} <span className={styles.quiet}>(giữ nguyên văn, không giao riêng)</span>
        </span>
      );
    case 'open':
      return (
        <ToneTag tone="amber" plain>
          <WarningOutlined aria-label="Chưa rõ đơn vị nào" /> {choice.text}
        </ToneTag>
      );
  }
}
