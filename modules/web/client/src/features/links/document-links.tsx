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

/** Links shown before one asks for all: a report may answer every task of its unit. */
const FIRST = 4;

interface DocumentLinksProps {
  document: DocumentDetail;
  /** Class of the page's panels. */
  className: string;
}

/** The plans and tasks a document is tied to, or seems to be. */
export function DocumentLinks({ document, className }: DocumentLinksProps) {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const links = useQuery({
    queryKey: keys.documentLinks(document.id),
    queryFn: () => linksApi.ofDocument(document.id),
  });
  const mayAdd =
    document.status === 'registered' && hasRole(session, 'clerk', 'coordinator', 'administrator');
  const rank = { automatic: 0, confirmed: 0, suggested: 1, rejected: 2 } as const;
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
            <>
              <ul className={styles.list}>
                {[...list]
                  .sort((one, other) => rank[one.state] - rank[other.state])
                  .slice(0, all ? undefined : FIRST)
                  .map((link) => (
                    <DocumentLinkLine key={link.id} link={link} />
                  ))}
              </ul>
              {list.length > FIRST && (
                <Button type="link" style={{ padding: 0 }} aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? 'Thu gọn' : `Xem tất cả ${list.length} liên kết`}
                </Button>
              )}
            </>
          ) : (
            <p className={styles.quiet}>Chưa thấy kế hoạch hay nhiệm vụ nào liên quan đến văn bản này.</p>
          )
        }
      </QueryGate>
      {adding && <AddLinkDialog document={document} onClose={() => setAdding(false)} />}
    </section>
  );
}
