import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import type { DocumentDetail } from '../../api/types/documents';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { documentName, registerNumber } from '../../shared/format/document-name';
import { ChainPanel } from '../chains/chain-panel';
import { DocumentLinks } from '../links/document-links';
import { CitedBy } from './cited-by';
import { CitedDocuments } from './cited-documents';
import { DeliveriesPanel } from './deliveries/deliveries-panel';
import { DocumentActions } from './document-actions';
import { DocumentFacts } from './document-facts';
import { DocumentFiles } from './document-files';
import { CancelNote, ChangeNote, UrgencyTag } from './document-marks';
import styles from './documents.module.css';

/** One document of a register with everything that hangs on it. */
export default function DocumentPage() {
  const { documentId = '' } = useParams();
  const document = useQuery({
    queryKey: keys.document(documentId),
    queryFn: () => documentsApi.read(documentId),
  });
  return (
    <QueryGate query={document} extra={<Link to="/documents">Về sổ văn bản</Link>}>
      {(data) => <DocumentView document={data} />}
    </QueryGate>
  );
}

function DocumentView({ document }: { document: DocumentDetail }) {
  const { direction, bodyId, year } = document;
  return (
    <>
      <PageHeader
        title={document.subject}
        back={{
          to: `/documents?direction=${direction}&body=${bodyId}&year=${year}`,
          label: direction === 'incoming' ? 'Sổ văn bản đến' : 'Sổ văn bản đi',
        }}
        subtitle={
          <>
            <strong>{registerNumber(document)}</strong> · {documentName(document)}{' '}
            <UrgencyTag urgency={document.urgency} />
            <CancelNote document={document} />
            <ChangeNote document={document} />
          </>
        }
        actions={<DocumentActions document={document} />}
      />
      <div className={styles.columns}>
        <div>
          <DocumentFiles document={document} />
          <DocumentLinks document={document} className={styles.panel} />
          <DocumentFacts document={document} />
        </div>
        <div>
          {direction === 'outgoing' && <DeliveriesPanel document={document} />}
          <section className={styles.panel}>
            <h2>Văn bản này nhắc đến ({document.cites.length})</h2>
            {document.cites.length ? (
              <CitedDocuments cites={document.cites} />
            ) : (
              <p className={styles.quiet}>Không nhắc đến văn bản nào.</p>
            )}
          </section>
          <CitedBy document={document} />
        </div>
      </div>
      <ChainPanel type="document" id={document.id} className={styles.panel} />
    </>
  );
}
