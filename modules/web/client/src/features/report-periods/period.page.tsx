import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Form, Input } from 'antd';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { Period } from '../../api/types/reports';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import styles from '../reports/reports.module.css';
import { useSession, visibleParts } from '../session/use-session';
import { ChangeDueDialog } from './change-due-dialog';
import { Figures } from './figures';
import { Narratives } from './narratives';
import { UnitReports } from './unit-reports';

const FILTERS = ['tab'] as const;

/** One period: who has sent, the province's figures, the province's text. */
export default function PeriodPage() {
  const { periodId = '' } = useParams();
  const period = useQuery({
    queryKey: keys.reportPeriod(periodId),
    queryFn: () => periodsApi.read(periodId),
  });
  return <QueryGate query={period}>{(data) => <PeriodView period={data} />}</QueryGate>;
}

function PeriodView({ period }: { period: Period }) {
  const { coordinates } = visibleParts(useSession());
  const { filters, change } = useUrlFilters(FILTERS);
  const [dialog, setDialog] = useState<'due' | 'draft' | null>(null);
  const turn = useAct({
    run: () =>
      period.status === 'open'
        ? periodsApi.close(period.id, period.version)
        : periodsApi.reopen(period.id, period.version),
    touches: [keys.reportPeriods, keys.unitReports],
    done: period.status === 'open' ? 'Đã khóa kỳ báo cáo.' : 'Đã mở lại kỳ báo cáo.',
  });
  const { counts } = period;
  return (
    <>
      <PageHeader
        title={period.name}
        back={{ to: '/report-periods', label: 'Kỳ báo cáo' }}
        subtitle={
          <>
            {counts.submitted + counts.accepted}/{counts.units} đơn vị đã nộp · Hạn {showDate(period.dueDate)}{' '}
            ({period.dueWords}){period.nextOpensOn && ` · Kỳ sau tự mở ngày ${showDate(period.nextOpensOn)}`}
          </>
        }
        actions={
          coordinates && (
            <>
              <Button onClick={() => setDialog('due')}>Đổi hạn nộp</Button>
              <Button loading={turn.isPending} onClick={() => turn.mutate()}>
                {period.status === 'open' ? 'Khóa kỳ' : 'Mở lại kỳ'}
              </Button>
              <Button type="primary" onClick={() => setDialog('draft')}>
                Lập báo cáo tổng hợp
              </Button>
            </>
          )
        }
      />
      <section className={styles.panel}>
        <Tabs
          activeKey={filters.tab || 'units'}
          onChange={(tab) => change({ tab })}
          destroyOnHidden
          items={[
            { key: 'units', label: 'Tình hình nộp', children: <UnitReports period={period} /> },
            { key: 'figures', label: 'Số liệu tổng hợp', children: <Figures periodId={period.id} /> },
            {
              key: 'texts',
              label: 'Nội dung tổng hợp',
              children: <Narratives periodId={period.id} mayEdit={coordinates && period.status === 'open'} />,
            },
          ]}
        />
      </section>
      {dialog === 'due' && <ChangeDueDialog period={period} onClose={() => setDialog(null)} />}
      {dialog === 'draft' && <DraftDialog period={period} onClose={() => setDialog(null)} />}
    </>
  );
}

function DraftDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const navigate = useNavigate();
  const [receiver, setReceiver] = useState('Bộ Nội vụ');
  const missing = period.counts.units - period.counts.submitted - period.counts.accepted;
  const sections = useQuery({
    queryKey: keys.reportSections(period.id),
    queryFn: () => periodsApi.sections(period.id),
  });
  const unused = (sections.data ?? []).filter(({ units, text }) => units.length > 0 && !text?.text.trim());
  const make = useAct({
    run: () => periodsApi.draft(period.id, receiver),
    touches: [],
    silent: true,
    done: 'Đã lập dự thảo báo cáo tổng hợp.',
    onDone: ({ draftId }) => void navigate(`/drafts/${draftId}`),
  });
  return (
    <FormDialog
      title="Lập báo cáo tổng hợp"
      okText="Lập dự thảo"
      okButtonProps={{ loading: make.isPending, disabled: !receiver.trim() }}
      dirty={false}
      onOk={() => make.mutate()}
      onClose={onClose}
    >
      {missing > 0 && <p className={styles.warning}>Còn {missing} đơn vị chưa có báo cáo được tính.</p>}
      {unused.length > 0 && (
        <p className={styles.warning}>
          Đơn vị đã viết nhưng tỉnh chưa chọn nội dung ở mục {unused.map(({ code }) => code).join(', ')}: dự
          thảo chỉ nêu số liệu hoặc để dấu “…” ở các mục này. Chọn tại thẻ “Nội dung tổng hợp”.
        </p>
      )}
      <Form layout="vertical">
        <Form.Item label="Nơi nhận báo cáo" htmlFor="receiver" required>
          <Input
            id="receiver"
            maxLength={300}
            value={receiver}
            onChange={(event) => setReceiver(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={make.error} />
    </FormDialog>
  );
}
