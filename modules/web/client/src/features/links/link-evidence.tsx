import type { DocumentLink } from '../../api/types/links';
import styles from './links.module.css';

const PLACES: Record<DocumentLink['evidence']['quotes'][number]['place'], string> = {
  text: 'Trong văn bản',
  subject: 'Trích yếu',
  exchange: 'Trục liên thông',
  plan: 'Trong kế hoạch',
};

/** Why it was suggested, with the stretches of text one can check. */
export function LinkEvidence({ link: { reason, evidence } }: { link: DocumentLink }) {
  return (
    <div className={styles.reason}>
      {reason}
      {evidence.quotes.slice(0, 2).map(({ place, text }) => (
        <blockquote key={`${place} ${text}`} className={styles.quote}>
          {PLACES[place]}: “{text}”
        </blockquote>
      ))}
      {evidence.words.length > 0 && (
        <div className={styles.quiet}>Từ chung: {evidence.words.slice(0, 8).join(', ')}</div>
      )}
    </div>
  );
}
