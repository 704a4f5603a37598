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

const SHOWN = 3;

/** The first names and how many more there are. */
function someNames(names: string[]): string {
  const first = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${first} và ${names.length - SHOWN} đơn vị khác` : first;
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
            → {someNames((choice.expand ?? []).map((id) => unitName(id) ?? '…'))}
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
