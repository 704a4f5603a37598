import { Button } from 'antd';
import type { Unit } from '../../api/types/organization';
import { ClampedText } from '../../shared/components/clamped-text';
import { ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { CODE_SYSTEM_LABELS, UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../shared/labels';
import styles from './organization.module.css';

interface UnitRowProps {
  unit: Unit;
  onEdit?: () => void;
  onRename?: () => void;
}

export function UnitRow({ unit, onEdit, onRename }: UnitRowProps) {
  const aliases = unit.aliases.filter(({ kind }) => kind !== 'former').map(({ text }) => text);
  const former = unit.aliases.filter(({ kind }) => kind === 'former');
  const codes = unit.codes.map(
    ({ system, code }) => `${CODE_SYSTEM_LABELS[system] ?? `Mã ở ${system}`}: ${code}`,
  );
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.name}>{unit.name}</span>
        <ToneTag tone="blue" plain>
          {UNIT_KIND_LABELS[unit.kind]}
        </ToneTag>
        <span className={styles.quiet}>{UNIT_LEVEL_LABELS[unit.level]}</span>
        {!unit.active && (
          <ToneTag tone="grey">Đã ngừng {unit.validTo && `từ ${showDate(unit.validTo)}`}</ToneTag>
        )}
        <span className={styles.grow} />
        {onEdit && (
          <Button size="small" onClick={onEdit} aria-label={`Sửa ${unit.name}`}>
            Sửa
          </Button>
        )}
        {onRename && unit.active && (
          <Button size="small" onClick={onRename} aria-label={`Đổi tên ${unit.name}`}>
            Đổi tên
          </Button>
        )}
      </div>
      {(unit.shortName || aliases.length > 0) && (
        <div className={styles.quiet}>
          <ClampedText
            text={`Còn gọi: ${[unit.shortName, ...aliases].filter(Boolean).join('; ')}`}
            lines={2}
          />
        </div>
      )}
      {former.length > 0 && (
        <div className={styles.quiet}>
          Tên cũ:{' '}
          {former
            .map(({ text, validTo }) => (validTo ? `${text} (đến ${showDate(validTo)})` : text))
            .join('; ')}
        </div>
      )}
      {codes.length > 0 && <div className={styles.quiet}>{codes.join('; ')}</div>}
    </li>
  );
}
