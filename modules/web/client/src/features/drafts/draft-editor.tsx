import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { draftsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { Draft, OfficialDocument } from '../../api/types/drafts';
import { GrowingText } from '../../shared/components/growing-text';
import { FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import { optionsOf } from '../../shared/labels';
import { BlocksField } from './blocks-field';
import { URGENCY_LABELS } from './draft-words';
import { LinesField } from './lines-field';
import styles from './drafts.module.css';

/** The parts of a document as fields; saving makes a new version and draws it anew. */
export function DraftEditor({ draft }: { draft: Draft }) {
  const [document, setDocument] = useState(draft.document);
  const change = (fields: Partial<OfficialDocument>) => setDocument({ ...document, ...fields });
  const dirty = JSON.stringify(document) !== JSON.stringify(draft.document);
  const locked = !draft.permissions.canEdit;
  useLeaveGuard(dirty);
  const save = useAct({
    run: () => draftsApi.change(draft.id, draft.version, document),
    touches: [keys.drafts],
    // What was typed stays on the page until its writer reads the other's version.
    staleOnConflict: [],
    done: 'Đã lưu bản mới.',
    silent: true,
  });
  return (
    <fieldset disabled={locked} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <HeadFields document={document} change={change} />
      <section className={styles.panel}>
        <h2>Nội dung</h2>
        <BlocksField blocks={document.blocks} locked={locked} onChange={(blocks) => change({ blocks })} />
      </section>
      {document.appendices.map((appendix, index) => (
        <section key={index} className={styles.panel}>
          <h2>Phụ lục {document.appendices.length > 1 ? index + 1 : ''}</h2>
          <div className={styles.form}>
            <label className={styles.label}>
              Tên phụ lục
              <Input
                value={appendix.title}
                onChange={(event) =>
                  change({ appendices: replaced(document.appendices, index, { title: event.target.value }) })
                }
              />
            </label>
            <BlocksField
              blocks={appendix.blocks}
              locked={locked}
              onChange={(blocks) => change({ appendices: replaced(document.appendices, index, { blocks }) })}
            />
          </div>
        </section>
      ))}
      <FootFields document={document} change={change} />
      <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      {!locked && (
        <div className={styles.saveBar}>
          <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
            Lưu bản mới
          </Button>
          <Button disabled={!dirty} onClick={() => setDocument(draft.document)}>
            Bỏ thay đổi
          </Button>
          <span className={styles.quiet}>
            {dirty ? 'Có thay đổi chưa lưu.' : 'Bản in đúng với nội dung.'}
          </span>
        </div>
      )}
    </fieldset>
  );
}

function replaced<T>(list: readonly T[], at: number, fields: Partial<T>): T[] {
  return list.map((one, index) => (index === at ? { ...one, ...fields } : one));
}

interface FieldsProps {
  document: OfficialDocument;
  change: (fields: Partial<OfficialDocument>) => void;
}

function HeadFields({ document, change }: FieldsProps) {
  const { kind, issuer, symbol, place, urgency, subject, addressees, bases } = document;
  return (
    <section className={styles.panel}>
      <h2>Phần đầu</h2>
      <div className={styles.form}>
        <div className={styles.pair}>
          <label className={styles.label}>
            Cơ quan chủ quản
            <Input
              value={issuer.parent ?? ''}
              placeholder="Không ghi"
              onChange={(event) => change({ issuer: { ...issuer, parent: event.target.value || null } })}
            />
          </label>
          <LinesField
            label="Cơ quan ban hành"
            value={issuer.lines}
            onChange={(lines) => change({ issuer: { ...issuer, lines } })}
          />
        </div>
        <div className={styles.pair}>
          <label className={styles.label}>
            Ký hiệu
            <Input
              value={symbol.notation}
              prefix="Số …/"
              onChange={(event) => change({ symbol: { ...symbol, notation: event.target.value } })}
            />
          </label>
          <label className={styles.label}>
            Địa danh
            <Input value={place} onChange={(event) => change({ place: event.target.value })} />
          </label>
          <label className={styles.label}>
            Mức độ khẩn
            <Select
              value={urgency}
              onChange={(value) => change({ urgency: value })}
              options={optionsOf(URGENCY_LABELS)}
              style={{ width: '100%' }}
            />
          </label>
        </div>
        <label className={styles.label}>
          {kind === null ? 'Trích yếu (sau “V/v”)' : `Trích yếu của ${kind.toLocaleLowerCase('vi')}`}
          <GrowingText
            minRows={2}
            value={subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
        </label>
        <LinesField
          label="Kính gửi"
          hint={kind === null ? 'Mỗi dòng một nơi' : 'Để trống nếu không ghi'}
          value={addressees}
          onChange={(lines) => change({ addressees: lines })}
        />
        <LinesField
          label="Căn cứ ban hành"
          hint="Mỗi dòng một căn cứ; để trống nếu không có"
          value={bases}
          onChange={(lines) => change({ bases: lines })}
        />
      </div>
    </section>
  );
}

function FootFields({ document, change }: FieldsProps) {
  const { signature, recipients } = document;
  return (
    <section className={styles.panel}>
      <h2>Phần cuối</h2>
      <div className={styles.form}>
        <LinesField
          label="Nơi nhận"
          hint="Mỗi dòng một nơi; dòng cuối là nơi lưu, ví dụ “Lưu: VT, NV”"
          value={recipients}
          onChange={(lines) => change({ recipients: lines })}
        />
        <div className={styles.pair}>
          <LinesField
            label="Quyền hạn, chức vụ người ký"
            value={signature.lines}
            onChange={(lines) => change({ signature: { ...signature, lines } })}
          />
          <label className={styles.label}>
            Họ tên người ký
            <Input
              value={signature.name ?? ''}
              onChange={(event) => change({ signature: { ...signature, name: event.target.value || null } })}
            />
          </label>
        </div>
      </div>
    </section>
  );
}
