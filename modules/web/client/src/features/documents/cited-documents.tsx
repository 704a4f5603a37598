import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CitedDocument } from '../../api/types/documents';
import { ToneTag } from '../../shared/components/tags';
import { documentName, registerNumber } from '../../shared/format/document-name';
import styles from './documents.module.css';

/** Citations shown before one asks for all; a conclusion of a meeting may name fifty. */
const FIRST = 6;

/** Documents named in a text: those of the registers with a link and in front, the others as not there yet. */
export function CitedDocuments({ cites, newTab }: { cites: CitedDocument[]; newTab?: boolean }) {
  const [all, setAll] = useState(false);
  const sorted = [...cites].sort(
    (one, other) => Number(Boolean(other.document)) - Number(Boolean(one.document)),
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <ul className={styles.plainList}>
        {shown.map((cite) => (
          <CitedDocumentLine
            key={`${cite.symbol} ${cite.date ?? ''} ${cite.issuer ?? ''}`}
            cite={cite}
            newTab={newTab}
          />
        ))}
      </ul>
      {cites.length > FIRST && (
        <Button type="link" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem tất cả ${cites.length} văn bản`}
        </Button>
      )}
    </>
  );
}

function CitedDocumentLine({ cite, newTab }: { cite: CitedDocument; newTab?: boolean }) {
  const { document, mentions } = cite;
  return (
    <li>
      {document ? (
        <>
          <Link to={`/documents/${document.id}`} target={newTab ? '_blank' : undefined}>
            {documentName(cite)}
          </Link>
          <div className={styles.quiet}>{document.subject}</div>
          <ToneTag tone="green">{registerNumber(document)}</ToneTag>
        </>
      ) : (
        <>
          <div>{documentName(cite)}</div>
          <ToneTag tone="grey">Chưa có trong sổ</ToneTag>
        </>
      )}
      {mentions.length > 1 && <span className={styles.quiet}> nhắc {mentions.length} lần</span>}
    </li>
  );
}
