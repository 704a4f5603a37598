import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { textsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { DocumentText } from '../../api/types/drafts';
import { ClampedText } from '../../shared/components/clamped-text';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { hasRole, useSession } from '../session/use-session';
import { TextDrawer } from './text-drawer';
import styles from './texts.module.css';

/** The wordings of drafted documents; for the administrator. */
export default function TextsPage() {
  const may = hasRole(useSession(), 'administrator');
  return (
    <>
      <PageHeader
        title="Mẫu văn bản"
        subtitle="Lời văn của công văn, báo cáo do hệ thống soạn. Chỗ điền như {{kế hoạch}} được thay bằng nội dung thật."
      />
      {may ? <Texts /> : <EmptyState text="Chỉ quản trị mới sửa được mẫu văn bản." />}
    </>
  );
}

function Texts() {
  const [opened, setOpened] = useState<string | null>(null);
  const texts = useQuery({ queryKey: keys.texts, queryFn: textsApi.list });
  return (
    <QueryGate query={texts}>
      {(list) => {
        const edited = list.find(({ code }) => code === opened);
        return (
          <>
            {[...new Set(list.map(({ document }) => document))].map((document) => (
              <section key={document} className={styles.group}>
                <h2>{document}</h2>
                <ul className={styles.list}>
                  {list
                    .filter((text) => text.document === document)
                    .map((text) => (
                      <TextRow key={text.code} text={text} onEdit={() => setOpened(text.code)} />
                    ))}
                </ul>
              </section>
            ))}
            {edited && (
              <TextDrawer
                key={`${edited.code}-${edited.version}`}
                text={edited}
                onClose={() => setOpened(null)}
              />
            )}
          </>
        );
      }}
    </QueryGate>
  );
}

function TextRow({ text, onEdit }: { text: DocumentText; onEdit: () => void }) {
  return (
    <li>
      <div className={styles.text}>
        <strong>{text.title}</strong> {text.changed && <ToneTag tone="amber">Đã sửa</ToneTag>}
        <div className={styles.quiet}>
          <ClampedText text={text.text} lines={2} />
        </div>
      </div>
      <Button size="small" onClick={onEdit} aria-label={`Sửa mẫu ${text.document}, ${text.title}`}>
        Sửa
      </Button>
    </li>
  );
}
