import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import type { DocumentLink } from '../../api/types/links';
import { ToneTag } from '../../shared/components/tags';
import { documentName } from '../../shared/format/document-name';
import { LINK_KIND_LABELS, scoreInWords } from '../../shared/link-labels';
import { scrollBehavior } from '../../shared/scroll-behavior';
import { LinkEvidence } from './link-evidence';
import { DocumentSide, TargetSide } from './link-sides';
import type { Queue } from './use-queue';
import styles from './links.module.css';

interface SuggestionRowProps {
  link: DocumentLink;
  queue: Queue;
  /** The keyboard moved here: it is brought into view. */
  follow: boolean;
}

/** One suggestion: document and task side by side, why, and the two answers. */
export function SuggestionRow({ link, queue, follow }: SuggestionRowProps) {
  const place = useRef<HTMLLIElement>(null);
  const here = queue.cursor === link.id;
  const picked = queue.chosen.has(link.id);
  useEffect(() => {
    if (!here || !follow) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() });
  }, [here, follow]);
  const look = [styles.row, here && styles.cursor, picked && styles.picked].filter(Boolean).join(' ');
  return (
    <li
      ref={place}
      className={look}
      tabIndex={here ? 0 : -1}
      aria-current={here ? 'true' : undefined}
      onFocus={() => {
        if (!here) queue.setPlace(link.id);
      }}
    >
      <Checkbox
        checked={picked}
        aria-label={`Chọn ${documentName(link.document)}`}
        onChange={() => queue.toggle(link.id)}
      />
      <div>
        <div className={styles.sides}>
          <DocumentSide document={link.document} />
          <div className={styles.verb}>{LINK_KIND_LABELS[link.kind]}</div>
          <TargetSide target={link.target} />
        </div>
        <div className={styles.why}>
          <ToneTag tone={link.score >= 0.85 ? 'green' : link.score >= 0.6 ? 'amber' : 'grey'}>
            {scoreInWords(link.score)}
          </ToneTag>
          <LinkEvidence link={link} />
          {link.permissions.canDecide && (
            <div className={styles.acts}>
              <Button
                type="primary"
                icon={<CheckOutlined aria-hidden />}
                disabled={queue.busy}
                onClick={() => queue.decide('confirmed', link.id)}
              >
                Đúng
              </Button>
              <Button
                icon={<CloseOutlined aria-hidden />}
                disabled={queue.busy}
                onClick={() => queue.decide('rejected', link.id)}
              >
                Không phải
              </Button>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}
