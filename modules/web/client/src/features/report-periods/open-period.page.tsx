import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { groupsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import { periodsApi, templatesApi } from '../../api/reports.api';
import type { NewPeriod, PeriodPreview, Rhythm } from '../../api/types/reports';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { UnitsSelect } from '../../shared/components/unit-select';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf, RHYTHM_LABELS } from '../../shared/labels';
import styles from '../reports/reports.module.css';
import { useSession } from '../session/use-session';
import { DueFields } from './due-fields';
import { TaskSelect } from './task-select';

const ALL = { page: 1, size: 200 };

/** Opens a period: what is asked, of whom, until when; first as a preview of who owes a report. */
export default function OpenPeriodPage() {
  const { today } = useSession();
  const navigate = useNavigate();
  const [wish, setWish] = useState<NewPeriod>({
    rhythm: 'year',
    startsOn: today,
    due: { date: null, month: 0, day: 1, before: true, onDayOff: null },
    unitIds: [],
    groupIds: [],
  });
  const templates = useQuery({
    queryKey: keys.reportTemplateList(ALL),
    queryFn: () => templatesApi.list(ALL),
  });
  const groups = useQuery({ queryKey: keys.groupOptions, queryFn: groupsApi.options });
  const periods = useQuery({ queryKey: keys.reportPeriodList(ALL), queryFn: () => periodsApi.list(ALL) });
  const preview = useAct({ run: () => periodsApi.preview(wish), touches: [], silent: true });
  const open = useAct({
    run: () => periodsApi.open(wish),
    touches: [keys.reportPeriods, keys.unitReports],
    silent: true,
    done: 'Đã mở kỳ báo cáo.',
    onDone: ({ id }) => void navigate(`/report-periods/${id}`),
  });
  const change = (part: NewPeriod) => {
    setWish({ ...wish, ...part });
    preview.reset();
    open.reset();
  };
  const once = wish.rhythm === 'once';
  const complete = Boolean(wish.templateId && (wish.unitIds?.length || wish.groupIds?.length));
  return (
    <>
      <PageHeader title="Mở kỳ báo cáo" back={{ to: '/report-periods', label: 'Kỳ báo cáo' }} />
      <div className={styles.columns}>
        <section className={styles.panel}>
          <Form layout="vertical">
            <Form.Item label="Đề cương" htmlFor="template" required>
              <Select
                id="template"
                loading={templates.isPending}
                value={wish.templateId ?? null}
                onChange={(templateId: string) => change({ templateId })}
                placeholder="Chọn đề cương đã ban hành"
                options={templates.data?.items
                  .filter(({ publishedNumber, retired }) => publishedNumber > 0 && !retired)
                  .map(({ id, name, publishedNumber }) => ({
                    value: id,
                    label: `${name} (bản ${publishedNumber})`,
                  }))}
              />
            </Form.Item>
            <Form.Item label="Chu kỳ" htmlFor="rhythm" required>
              <Select
                id="rhythm"
                value={wish.rhythm}
                onChange={(rhythm: Rhythm) =>
                  change({ rhythm, due: { ...wish.due, date: rhythm === 'once' ? today : null } })
                }
                options={optionsOf(RHYTHM_LABELS)}
              />
            </Form.Item>
            <Form.Item label={once ? 'Số liệu từ ngày' : 'Một ngày trong kỳ'} htmlFor="starts">
              <DateField
                id="starts"
                value={wish.startsOn}
                onChange={(day) => change({ startsOn: day ?? today })}
              />
            </Form.Item>
            {once && (
              <Form.Item label="Đến ngày" htmlFor="ends" required>
                <DateField id="ends" value={wish.endsOn} onChange={(endsOn) => change({ endsOn })} />
              </Form.Item>
            )}
            <DueFields once={once} due={wish.due ?? {}} onChange={(due) => change({ due })} />
            <Form.Item label="Nhóm đơn vị" htmlFor="groups">
              <Select
                id="groups"
                mode="multiple"
                value={wish.groupIds}
                onChange={(groupIds: string[]) => change({ groupIds })}
                options={groups.data?.map(({ id, name, memberCount }) => ({
                  value: id,
                  label: `${name} (${memberCount})`,
                }))}
              />
            </Form.Item>
            <Form.Item label="Đơn vị khác" htmlFor="units">
              <UnitsSelect id="units" value={wish.unitIds} onChange={(unitIds) => change({ unitIds })} />
            </Form.Item>
            <Form.Item
              label="Trả lời cho nhiệm vụ"
              htmlFor="task"
              extra="Đơn vị nộp báo cáo là đã trả lời phần việc của nhiệm vụ này."
            >
              <TaskSelect id="task" value={wish.taskId ?? null} onChange={(taskId) => change({ taskId })} />
            </Form.Item>
            <Form.Item label="So sánh với kỳ" htmlFor="previous">
              <Select
                id="previous"
                allowClear
                value={wish.previousId ?? null}
                onChange={(previousId: string | null) => change({ previousId: previousId ?? null })}
                options={periods.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
            {!once && (
              <Form.Item>
                <Checkbox
                  checked={wish.nextOpensBefore !== null && wish.nextOpensBefore !== undefined}
                  onChange={(event) => change({ nextOpensBefore: event.target.checked ? 30 : null })}
                >
                  Tự mở kỳ tiếp theo
                </Checkbox>{' '}
                {wish.nextOpensBefore != null && (
                  <>
                    trước hạn nộp{' '}
                    <InputNumber
                      aria-label="Số ngày trước hạn nộp"
                      min={1}
                      max={365}
                      value={wish.nextOpensBefore}
                      onChange={(days) => change({ nextOpensBefore: days ?? 30 })}
                    />{' '}
                    ngày
                  </>
                )}
              </Form.Item>
            )}
            <Form.Item label="Hướng dẫn gửi đơn vị" htmlFor="guidance">
              <Input.TextArea
                id="guidance"
                rows={3}
                maxLength={4000}
                value={wish.guidance ?? ''}
                onChange={(event) => change({ guidance: event.target.value })}
              />
            </Form.Item>
            <FormError error={preview.error ?? open.error} />
            <Button disabled={!complete} loading={preview.isPending} onClick={() => preview.mutate()}>
              Xem trước
            </Button>
          </Form>
        </section>
        {preview.data && (
          <Preview preview={preview.data} busy={open.isPending} onOpen={() => open.mutate()} />
        )}
      </div>
    </>
  );
}

function Preview({ preview, busy, onOpen }: { preview: PeriodPreview; busy: boolean; onOpen: () => void }) {
  return (
    <section className={styles.panel} aria-label="Xem trước kỳ báo cáo">
      <h2>{preview.name}</h2>
      <p>
        Số liệu từ {showDate(preview.startsOn)} đến {showDate(preview.endsOn)}. Nộp {preview.dueWords}: ngày
        cuối cùng là <strong>{showDate(preview.dueDate)}</strong>.
      </p>
      {preview.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} style={{ marginBottom: 8 }} />
      ))}
      <p>
        <strong>{preview.units.length} đơn vị</strong> phải báo cáo:
      </p>
      <ul
        className={styles.findings}
        style={{ maxHeight: 360, overflowY: 'auto' }}
        tabIndex={0}
        aria-label="Đơn vị phải báo cáo"
      >
        {preview.units.map((unit) => (
          <li key={unit.unitId}>
            {unit.name}{' '}
            <span className={styles.quiet}>
              ({unit.fields} ô, {unit.required} bắt buộc{unit.nobody ? '; chưa có người dùng' : ''})
            </span>
          </li>
        ))}
      </ul>
      <Button type="primary" style={{ marginTop: 12 }} loading={busy} onClick={onOpen}>
        Mở kỳ cho {preview.units.length} đơn vị
      </Button>
    </section>
  );
}
