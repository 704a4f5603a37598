import { useMemo } from 'react';
import type { DocumentReading } from '../../../api/types/documents';
import { useMedia } from '../../../shared/hooks/use-media';
import { CitedDocuments } from '../cited-documents';
import { readMarks } from './read-marks';
import panels from '../documents.module.css';
import styles from './registration.module.css';

/** The document beside the form: its text with what was understood, and the documents it names. */
export function ReadBeside({ reading }: { reading: DocumentReading }) {
  const stacked = useMedia('(max-width: 1023px)');
  const text = <ReadText reading={reading} />;
  return (
    <div className={styles.beside}>
      {reading.text !== null && (
        <section className={panels.panel}>
          {stacked ? (
            <details>
              <summary>Nội dung đọc được trong tệp</summary>
              {text}
            </details>
          ) : (
            <>
              <h2>Nội dung đọc được trong tệp</h2>
              {text}
            </>
          )}
        </section>
      )}
      {reading.cites.length > 0 && (
        <section className={panels.panel}>
          <h2>Văn bản được nhắc đến ({reading.cites.length})</h2>
          <CitedDocuments cites={reading.cites} newTab />
        </section>
      )}
    </div>
  );
}

function ReadText({ reading }: { reading: DocumentReading }) {
  const text = reading.text ?? '';
  const marks = useMemo(() => readMarks(reading), [reading]);
  return (
    <>
      <p className={styles.legend}>
        <span>
          <i data-kind="fact" />
          đã đưa vào ô nhập
        </span>
        <span>
          <i data-kind="citation" />
          văn bản được nhắc đến
        </span>
      </p>
      <div className={styles.text} role="region" aria-label="Nội dung đọc được trong tệp" tabIndex={0}>
        {marks.map((mark, index) => (
          <span key={mark.start}>
            {text.slice(marks[index - 1]?.end ?? 0, mark.start)}
            <mark data-kind={mark.kind}>{text.slice(mark.start, mark.end)}</mark>
          </span>
        ))}
        {text.slice(marks.at(-1)?.end ?? 0)}
      </div>
    </>
  );
}
