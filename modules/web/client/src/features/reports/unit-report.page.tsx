import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { keys } from '../../api/query-keys';
import { unitReportsApi } from '../../api/reports.api';
import type { UnitReport } from '../../api/types/reports';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { showDate, showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { useSession, visibleParts } from '../session/use-session';
import { ExcelExchange } from './excel-exchange';
import { formSections, inputId } from './report-fields';
import { LateTag, ReportStatusTag } from './report-tags';
import { SaveSign } from './save-sign';
import { SectionForm } from './section-form';
import { FindingList, SubmitDialog } from './submit-dialog';
import { useReportForm } from './use-report-form';
import styles from './reports.module.css';

/** How often colleagues' changes are looked for while one fills in, milliseconds. */
const LOOK = 20_000;

/** One unit's report: filled in, checked while one types, sent. */
export default function UnitReportPage() {
  const { reportId = '' } = useParams();
  const report = useQuery({
    queryKey: keys.unitReport(reportId),
    queryFn: () => unitReportsApi.read(reportId),
    refetchInterval: (query) => (query.state.data?.canFill ? LOOK : false),
  });
  return <QueryGate query={report}>{(data) => <ReportForm key={data.id} report={data} />}</QueryGate>;
}

function ReportForm({ report }: { report: UnitReport }) {
  const client = useQueryClient();
  const session = useSession();
  const { ownUnit, wide } = visibleParts(session);
  const navigate = useNavigate();
  const { keeper, kept } = useReportForm(report.id);
  const sections = formSections(report.content);
  const [tab, setTab] = useState(sections[0]?.section.code ?? '');
  const [sending, setSending] = useState(false);
  const submit = useAct({
    run: async (input: { nothing: boolean; note: string }) => {
      await keeper.flush();
      const seen =
        client.getQueryData<UnitReport>(keys.unitReport(report.id))?.changeCount ?? report.changeCount;
      return unitReportsApi.submit(report.id, {
        seen,
        nothing: input.nothing,
        note: input.note || undefined,
      });
    },
    touches: [keys.unitReports, keys.reportPeriods, keys.assignments],
    silent: true,
    done: 'Đã nộp báo cáo.',
    onDone: (fresh) => {
      client.setQueryData(keys.unitReport(report.id), fresh);
      setSending(false);
    },
  });
  const draft = useAct({
    run: () => unitReportsApi.draft(report.id),
    touches: [],
    done: 'Đã lập dự thảo văn bản báo cáo.',
    onDone: ({ draftId }) => void navigate(`/drafts/${draftId}`),
  });
  const go = (key: string) => {
    const owner = sections.find(({ groups }) =>
      groups.some(({ fields }) => fields.some((f) => f.key === key)),
    );
    setSending(false);
    if (owner) setTab(owner.section.code);
    // The tab's fields are there after the next paint.
    setTimeout(() => document.getElementById(inputId(key))?.focus(), 250);
  };
  const own = ownUnit && session.person.unitId === report.unitId;
  return (
    <>
      <PageHeader
        title={report.periodName}
        back={
          wide && !own
            ? { to: `/report-periods/${report.periodId}`, label: 'Kỳ báo cáo' }
            : { to: '/reports', label: 'Báo cáo phải nộp' }
        }
        subtitle={
          <span className={styles.state}>
            {report.unitName} · Hạn nộp {showDate(report.dueDate)} <ReportStatusTag status={report.status} />
            <LateTag days={report.daysLate} sent={report.submissionNumber > 0} />
          </span>
        }
        actions={
          <>
            {own && report.submissionNumber > 0 && (
              <Button loading={draft.isPending} onClick={() => draft.mutate()}>
                Lập dự thảo văn bản
              </Button>
            )}
            {report.canFill && (
              <Button type="primary" onClick={() => void keeper.flush().then(() => setSending(true))}>
                Nộp báo cáo
              </Button>
            )}
          </>
        }
      />
      <Notes report={report} />
      {report.canFill && (
        <div className={styles.bar}>
          <Progress
            className={styles.progress}
            percent={
              report.requiredCount ? Math.round((report.filledCount / report.requiredCount) * 100) : 100
            }
            format={() => `${report.filledCount}/${report.requiredCount} ô bắt buộc`}
            aria-label="Tiến độ điền báo cáo"
          />
          <SaveSign kept={kept} onRetry={() => void keeper.flush()} />
        </div>
      )}
      <ExcelExchange report={report} flush={() => keeper.flush()} />
      <section className={styles.panel}>
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={sections.map(({ section, groups }) => ({
            key: section.code,
            label: (
              <TabLabel
                report={report}
                code={section.code}
                keys={groups.flatMap((g) => g.fields.map((f) => f.key))}
              />
            ),
            children: (
              <SectionForm section={section} groups={groups} report={report} kept={kept} keeper={keeper} />
            ),
          }))}
        />
      </section>
      <FindingList
        title="Nên kiểm tra lại"
        type="warning"
        findings={report.findings.filter(({ grade }) => grade === 'warning')}
        onGo={go}
      />
      {sending && (
        <SubmitDialog
          report={report}
          busy={submit.isPending}
          error={submit.error}
          onGo={go}
          onSubmit={(input) => submit.mutate(input)}
          onClose={() => setSending(false)}
        />
      )}
    </>
  );
}

function TabLabel({ report, code, keys: own }: { report: UnitReport; code: string; keys: string[] }) {
  const open = report.canFill
    ? report.findings.filter(({ field, grade }) => grade === 'error' && own.includes(field)).length
    : 0;
  return (
    <span>
      Mục {code}
      {open > 0 && <span className={styles.error}> ({open})</span>}
    </span>
  );
}

/** What one should know before filling in: the remark it came back with, guidance, what was sent. */
function Notes({ report }: { report: UnitReport }) {
  const [latest] = report.submissions;
  return (
    <>
      {report.status === 'returned' && (
        <Alert
          style={{ marginBottom: 12 }}
          type="warning"
          showIcon
          title="Báo cáo bị trả lại để sửa"
          description={<div className={styles.narrative}>{report.remark}</div>}
        />
      )}
      {latest && (report.status === 'submitted' || report.status === 'accepted') && (
        <Alert
          style={{ marginBottom: 12 }}
          type={report.status === 'accepted' ? 'success' : 'info'}
          showIcon
          title={`Đã nộp lần ${latest.number} lúc ${showInstant(latest.submittedAt)}${latest.nothingToReport ? ' (không phát sinh)' : ''}`}
          description={`Người nộp: ${latest.submittedByName}. Báo cáo được khóa cho đến khi bị trả lại.`}
        />
      )}
      {report.guidance && <p className={styles.quiet}>{report.guidance}</p>}
    </>
  );
}
