import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { calendarApi } from '../../api/calendar.api';
import { keys } from '../../api/query-keys';
import type { CalendarDay } from '../../api/types/calendar';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useMayManage } from '../organization/use-may-manage';
import { useSession } from '../session/use-session';
import { DayDialog } from './day-dialog';
import { MonthTable } from './month-table';
import styles from './calendar.module.css';

/** Working days and days off, as deadlines are counted; the administrator may override a day. */
export default function CalendarPage() {
  const mayManage = useMayManage();
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const month = /^\d{4}-\d{2}$/.test(params.get('month') ?? '') ? params.get('month')! : today.slice(0, 7);
  const [chosen, setChosen] = useState<CalendarDay | null>(null);
  const first = dayjs(`${month}-01`);
  const from = first.format('YYYY-MM-DD');
  const to = first.endOf('month').format('YYYY-MM-DD');
  const days = useQuery({
    queryKey: keys.calendarDays(from, to),
    queryFn: () => calendarApi.days(from, to),
    placeholderData: keepPreviousData,
  });
  const go = (months: number) =>
    setParams({ month: first.add(months, 'month').format('YYYY-MM') }, { replace: true });
  return (
    <>
      <PageHeader
        title="Lịch làm việc"
        subtitle="Ngày làm việc và ngày nghỉ dùng để tính thời hạn. Ngày lễ, Tết được tính sẵn theo lịch."
      />
      <div className={styles.bar}>
        <Button icon={<LeftOutlined aria-hidden />} aria-label="Tháng trước" onClick={() => go(-1)} />
        <h2 aria-live="polite">Tháng {first.format('M/YYYY')}</h2>
        <Button icon={<RightOutlined aria-hidden />} aria-label="Tháng sau" onClick={() => go(1)} />
        <Button onClick={() => setParams({}, { replace: true })}>Tháng này</Button>
      </div>
      <QueryGate query={days}>
        {(list) => (
          <>
            <MonthTable days={list} today={today} onPick={mayManage ? setChosen : undefined} />
            <p className={styles.legend}>
              {list.filter(({ working }) => working).length} ngày làm việc trong tháng.
              {mayManage && ' Bấm vào một ngày để đổi thành ngày nghỉ hoặc ngày làm bù.'}
            </p>
          </>
        )}
      </QueryGate>
      {chosen && <DayDialog day={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
