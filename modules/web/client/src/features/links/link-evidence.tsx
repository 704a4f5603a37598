import { ClampedText } from '../../shared/components/clamped-text';
import type { DocumentLink } from '../../api/types/links';
import styles from './links.module.css';

type Quote = DocumentLink['evidence']['quotes'][number];

const PLACES: Record<Quote['place'], string> = {
  text: 'Trong văn bản',
  subject: 'Trích yếu',
  exchange: 'Trục liên thông',
  plan: 'Trong kế hoạch',
};

/** Why it was suggested, with the stretch of text one can check. */
export function LinkEvidence({ link: { reason, evidence } }: { link: DocumentLink }) {
  const quotes: Quote[] = evidence.quotes.slice(0, 1);
  return (
    <div className={styles.reason}>
      <ClampedText text={reason} lines={2} />
      {quotes.map(({ place, text }) => (
        <blockquote key={`${place} ${text}`} className={styles.quote}>
          {PLACES[place]}: “{text}”
        </blockquote>
      ))}
    </div>
  );
}
