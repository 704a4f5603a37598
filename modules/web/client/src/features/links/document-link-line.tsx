import { Button } from 'antd';
import { useState } from 'react';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { DocumentLink, LinkDecision } from '../../api/types/links';
import { ClampedText } from '../../shared/components/clamped-text';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import {
  LINK_KIND_LABELS,
  LINK_STATE_LABELS,
  LINK_STATE_TONES,
  scoreInWords,
} from '../../shared/link-labels';
import { TargetSide } from './link-sides';
import styles from './links.module.css';

const TOUCHED = [keys.documents, keys.links, keys.chains, keys.tasks, keys.assignments];

/** One link on the page of its document: what to, how sure, why, and what may be decided about it. */
export function DocumentLinkLine({ link }: { link: DocumentLink }) {
  const [undoing, setUndoing] = useState(false);
  const decide = useAct({
    run: async (decision: LinkDecision) => {
      const { failed } = await linksApi.decide([link], decision);
      if (failed.length) throw new Error(failed[0].message);
    },
    touches: TOUCHED,
    done: (_, decision) => (decision === 'confirmed' ? 'Đã xác nhận liên kết.' : 'Đã bác bỏ liên kết.'),
  });
  const undo = useAct({
    run: (reason: string) => linksApi.undo(link.id, link.version, reason),
    touches: TOUCHED,
    done: 'Đã rút lại quyết định.',
    silent: true,
    onDone: () => setUndoing(false),
  });
  const { canDecide, canUndo } = link.permissions;
  const open = link.state === 'suggested' || link.state === 'automatic';
  return (
    <li>
      <div className={styles.tags}>
        <strong>{LINK_KIND_LABELS[link.kind]}</strong>
        <ToneTag tone={LINK_STATE_TONES[link.state]}>{LINK_STATE_LABELS[link.state]}</ToneTag>
        {link.state === 'suggested' && <span className={styles.small}>{scoreInWords(link.score)}</span>}
      </div>
      <TargetSide target={link.target} />
      <ClampedText text={link.reason} lines={2} />
      {link.decidedAt && (
        <div className={styles.small}>
          {link.decidedBy ?? 'Hệ thống'}, {showInstant(link.decidedAt)}
          {link.decisionReason && `: ${link.decisionReason}`}
        </div>
      )}
      <div className={styles.acts} style={{ marginTop: 6 }}>
        {canDecide && link.state === 'suggested' && (
          <Button
            size="small"
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate('confirmed')}
          >
            Đúng
          </Button>
        )}
        {canDecide && open && (
          <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate('rejected')}>
            Không phải
          </Button>
        )}
        {canUndo && (
          <Button size="small" type="link" onClick={() => setUndoing(true)}>
            {link.rule === 'by-hand' ? 'Gỡ liên kết' : 'Rút lại quyết định'}
          </Button>
        )}
      </div>
      {undoing && (
        <ReasonDialog
          title={link.rule === 'by-hand' ? 'Gỡ liên kết' : 'Rút lại quyết định'}
          okText={link.rule === 'by-hand' ? 'Gỡ' : 'Rút lại'}
          busy={undo.isPending}
          error={undo.error}
          onOk={undo.mutate}
          onCancel={() => {
            setUndoing(false);
            undo.reset();
          }}
        />
      )}
    </li>
  );
}
