import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { SectionNarratives } from '../../api/types/reports';
import { EmptyState } from '../../shared/components/empty-state';
import { FormError } from '../../shared/components/error-panel';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import styles from '../reports/reports.module.css';

interface Source {
  reportId: string;
  unitName: string;
  hash: string;
}

interface Written {
  text: string;
  sources: Source[];
  /** Version of the stored text it began from. */
  version: number;
}

/** The province's text of one section, beside the units' narratives it is picked from. */
export function SectionText(props: { periodId: string; section: SectionNarratives; mayEdit: boolean }) {
  const { periodId, section, mayEdit } = props;
  const client = useQueryClient();
  const stored: Written = {
    text: section.text?.text ?? '',
    sources: section.text?.sources ?? [],
    version: section.text?.version ?? 0,
  };
  const [written, setWritten] = useState<Written | null>(null);
  useLeaveGuard(written !== null);
  const now = written ?? stored;
  const save = useAct({
    run: () =>
      periodsApi.saveText(periodId, section.code, {
        version: now.version,
        text: now.text,
        sources: now.sources.map(({ reportId, hash }) => ({ reportId, hash })),
      }),
    touches: [],
    staleOnConflict: [keys.reportSections(periodId)],
    silent: true,
    done: 'Đã lưu nội dung của mục.',
    onDone: (fresh) => {
      client.setQueryData(keys.reportSections(periodId), fresh);
      setWritten(null);
    },
  });
  const add = (text: string, source?: Source) =>
    setWritten({
      ...now,
      text: [now.text.trimEnd(), text].filter(Boolean).join('\n'),
      sources: source
        ? [...now.sources.filter(({ reportId }) => reportId !== source.reportId), source]
        : now.sources,
    });
  const behind = written !== null && (section.text?.version ?? 0) !== written.version;
  return (
    <div className={styles.columns}>
      <section aria-label="Nội dung của tỉnh">
        <h2>Nội dung của tỉnh</h2>
        {section.guidance && <p className={styles.quiet}>{section.guidance}</p>}
        <Changed
          section={section}
          mayEdit={mayEdit}
          onSeen={(source) =>
            setWritten({
              ...now,
              sources: now.sources.map((one) => (one.reportId === source.reportId ? source : one)),
            })
          }
          sources={now.sources}
        />
        <Input.TextArea
          aria-label={`Nội dung mục ${section.code}`}
          rows={12}
          disabled={!mayEdit}
          value={now.text}
          onChange={(event) => setWritten({ ...now, text: event.target.value })}
        />
        {behind && (
          <Alert
            type="warning"
            showIcon
            title="Mục này vừa được người khác lưu"
            description={
              <>
                <div className={styles.narrative}>{section.text?.text}</div>
                <Button
                  size="small"
                  onClick={() => setWritten({ ...now, version: section.text?.version ?? 0 })}
                >
                  Tôi đã xem, giữ nội dung của tôi
                </Button>
              </>
            }
          />
        )}
        {section.text && (
          <p className={styles.quiet}>
            {section.text.editedByName} lưu lúc {showInstant(section.text.editedAt)}
          </p>
        )}
        {now.sources.length > 0 && (
          <p className={styles.quiet}>Lấy từ: {now.sources.map(({ unitName }) => unitName).join('; ')}</p>
        )}
        {mayEdit && (
          <div className={styles.row}>
            <Button type="primary" disabled={!written} loading={save.isPending} onClick={() => save.mutate()}>
              Lưu nội dung
            </Button>
            {written && <Button onClick={() => setWritten(null)}>Bỏ thay đổi</Button>}
          </div>
        )}
        <FormError error={save.error} />
      </section>
      <section aria-label="Nguồn để chọn">
        <h2>Đơn vị báo cáo ({section.units.length})</h2>
        {section.sentences.length > 0 && (
          <div className={styles.group}>
            <strong>Từ số liệu tổng hợp</strong>
            <div className={styles.narrative}>{section.sentences.map((one) => `- ${one}`).join('\n')}</div>
            {mayEdit && (
              <Button size="small" onClick={() => add(section.sentences.map((one) => `- ${one}`).join('\n'))}>
                Chèn câu số liệu
              </Button>
            )}
          </div>
        )}
        {section.units.map((unit) => (
          <div key={unit.reportId} className={styles.group}>
            <strong>{unit.unitName}</strong>{' '}
            {now.sources.some(({ reportId }) => reportId === unit.reportId) && (
              <ToneTag tone="blue">Đã chọn</ToneTag>
            )}
            <div className={styles.narrative}>{unit.text}</div>
            {mayEdit && (
              <Button
                size="small"
                aria-label={`Chèn nội dung của ${unit.unitName}`}
                onClick={() => add(unit.text, unit)}
              >
                Chèn vào nội dung
              </Button>
            )}
          </div>
        ))}
        {!section.units.length && !section.sentences.length && (
          <EmptyState text="Chưa có đơn vị nào báo cáo mục này." />
        )}
      </section>
    </div>
  );
}

interface ChangedProps {
  section: SectionNarratives;
  sources: readonly Source[];
  mayEdit: boolean;
  onSeen: (source: Source) => void;
}

/** Sources that say something else now; the text stays until the coordinator has looked. */
function Changed({ section, sources, mayEdit, onSeen }: ChangedProps) {
  const changed = sources.flatMap((source) => {
    const unit = section.units.find(({ reportId }) => reportId === source.reportId);
    return unit?.hash === source.hash ? [] : [{ source, unit }];
  });
  if (!changed.length) return null;
  return (
    <Alert
      style={{ marginBottom: 8 }}
      type="warning"
      showIcon
      title="Báo cáo của đơn vị được lấy nội dung đã thay đổi"
      description={changed.map(({ source, unit }) => (
        <div key={source.reportId}>
          {source.unitName}: {unit ? 'đã sửa nội dung' : 'không còn nội dung được tính'}
          {unit && mayEdit && (
            <>
              {' '}
              <Button size="small" onClick={() => onSeen(unit)}>
                Đã đối chiếu
              </Button>
            </>
          )}
        </div>
      ))}
    />
  );
}
