import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { DocumentDetail } from '../../api/types/documents';
import { QueryGate } from '../../shared/components/query-gate';
import { hasRole, useSession } from '../session/use-session';
import { AddLinkDialog } from './add-link-dialog';
import { DocumentLinkLine } from './document-link-line';
import styles from './links.module.css';

interface DocumentLinksProps {
  document: DocumentDetail;
  /** Class of the page's panels. */
  className: string;
}

/** The plans and tasks a document is tied to, or seems to be. */
export function DocumentLinks({ document, className }: DocumentLinksProps) {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const links = useQuery({
    queryKey: keys.documentLinks(document.id),
    queryFn: () => linksApi.ofDocument(document.id),
  });
  const mayAdd = document.status === 'registered' && hasRole(session, 'clerk', 'coordinator', 'administrator');
  const rank = { suggested: 0, automatic: 1, confirmed: 1, rejected: 2 } as const;
  return (
    <section className={className}>
      <div className={styles.heading}>
        <h2>Nhiệm vụ liên quan</h2>
        {mayAdd && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            Gắn với nhiệm vụ
          </Button>
        )}
      </div>
      <QueryGate query={links}>
        {(list) =>
          list.length ? (
            <ul className={styles.list}>
              {[...list]
                .sort((one, other) => rank[one.state] - rank[other.state])
                .map((link) => (
                  <DocumentLinkLine key={link.id} link={link} />
                ))}
            </ul>
          ) : (
            <p className={styles.quiet}>Chưa thấy kế hoạch hay nhiệm vụ nào liên quan đến văn bản này.</p>
          )
        }
      </QueryGate>
      {adding && <AddLinkDialog document={document} onClose={() => setAdding(false)} />}
    </section>
  );
}
