import { Link } from 'react-router';
import type { CitedDocument } from '../../api/types/documents';
import { ToneTag } from '../../shared/components/tags';
import { documentName, registerNumber } from '../../shared/format/document-name';
import styles from './documents.module.css';

/** Documents named in a text: those of the registers with a link, the others as not there yet. */
export function CitedDocuments({ cites, newTab }: { cites: CitedDocument[]; newTab?: boolean }) {
  return (
    <ul className={styles.plainList}>
      {cites.map((cite) => (
        <li key={`${cite.symbol} ${cite.date ?? ''} ${cite.issuer ?? ''}`}>
          {cite.document ? (
            <>
              <Link to={`/documents/${cite.document.id}`} target={newTab ? '_blank' : undefined}>
                {documentName(cite)}
              </Link>
              <div className={styles.quiet}>{cite.document.subject}</div>
              <ToneTag tone="green">{registerNumber(cite.document)}</ToneTag>
            </>
          ) : (
            <>
              <div>{documentName(cite)}</div>
              <ToneTag tone="grey">Chưa có trong sổ</ToneTag>
            </>
          )}
          {cite.mentions.length > 1 && <span className={styles.quiet}> nhắc {cite.mentions.length} lần</span>}
        </li>
      ))}
    </ul>
  );
}
