import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../../api/query-keys';
import type { Urge, UrgeGrade } from '../../../api/types/work';
import { urgesApi } from '../../../api/work.api';
import { ToneTag, type Tone } from '../../../shared/components/tags';
import { showInstant } from '../../../shared/format/dates';
import { URGE_GRADE_LABELS } from '../../../shared/labels';
import styles from './work.module.css';

const TONES: Record<UrgeGrade, Tone> = { remind: 'amber', criticise: 'red', account: 'red' };

interface UrgeListProps {
  assignmentId: string;
  /** The caller's unit is urged: showing it gives the receipt. */
  receives: boolean;
}

/** The urgings of an assignment, with who of the unit opened them. */
export function UrgeList({ assignmentId, receives }: UrgeListProps) {
  const urges = useQuery({ queryKey: keys.urges(assignmentId), queryFn: () => urgesApi.of(assignmentId) });
  const client = useQueryClient();
  const unread = receives && urges.data?.some(({ openedByMe }) => !openedByMe);
  useEffect(() => {
    if (!unread) return;
    // What fails here is given again at the next opening.
    urgesApi.opened(assignmentId).then(
      () => client.invalidateQueries({ queryKey: keys.urges(assignmentId) }),
      () => undefined,
    );
  }, [assignmentId, client, unread]);
  if (!urges.data?.length) return null;
  return (
    <section className={styles.section} aria-label="Đôn đốc">
      <h3>Đôn đốc ({urges.data.length})</h3>
      {urges.data.map((urge) => (
        <article key={urge.id} className={styles.item}>
          <div className={styles.head}>
            <ToneTag tone={TONES[urge.grade]}>{URGE_GRADE_LABELS[urge.grade]}</ToneTag>
            <strong>Lần {urge.number}</strong>
            <span className={styles.hint}>
              {urge.byName} · {showInstant(urge.at)}
            </span>
          </div>
          <div className={styles.text}>{urge.text}</div>
          <div className={styles.hint}>{receiptsInWords(urge)}</div>
        </article>
      ))}
    </section>
  );
}

function receiptsInWords({ openedBy }: Urge): string {
  if (!openedBy.length) return 'Đơn vị chưa mở xem.';
  return `Đã xem: ${openedBy.map(({ personName, at }) => `${personName} (${showInstant(at)})`).join('; ')}`;
}
