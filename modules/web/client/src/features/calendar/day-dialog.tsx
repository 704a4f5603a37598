import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { calendarApi } from '../../api/calendar.api';
import { keys } from '../../api/query-keys';
import type { CalendarDay } from '../../api/types/calendar';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';

/** Makes one day a working day or a day off against the ordinary calendar, or takes that back. */
export function DayDialog({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const [working, setWorking] = useState(day.working);
  const [reason, setReason] = useState(day.reason ?? '');
  const overrides = useQuery({
    queryKey: keys.calendarOverrides,
    queryFn: calendarApi.overrides,
  });
  const overridden = Boolean(overrides.data?.some(({ date }) => date === day.date));
  const save = useAct({
    run: () => calendarApi.setOverride(day.date, working, reason.trim()),
    touches: [keys.calendar],
    done: `Đã đổi ngày ${showDate(day.date)}.`,
    silent: true,
    onDone: onClose,
  });
  const remove = useAct({
    run: () => calendarApi.removeOverride(day.date),
    touches: [keys.calendar],
    done: `Ngày ${showDate(day.date)} trở lại theo lịch chung.`,
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={working !== day.working || reason !== (day.reason ?? '')}
      title={`Ngày ${showDate(day.date)}`}
      onClose={onClose}
      okText="Lưu"
      okButtonProps={{ disabled: !reason.trim(), loading: save.isPending }}
      onOk={() => save.mutate()}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {overridden && (
            <Button loading={remove.isPending} onClick={() => remove.mutate()}>
              Trở lại theo lịch chung
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <Form layout="vertical">
        <Form.Item label="Ngày này là">
          <Radio.Group
            value={working}
            onChange={(event) => setWorking(event.target.value as boolean)}
            options={[
              { value: true, label: 'Ngày làm việc' },
              { value: false, label: 'Ngày nghỉ' },
            ]}
            aria-label="Ngày này là"
          />
        </Form.Item>
        <Form.Item label="Lý do" htmlFor="day-reason" required>
          <Input
            id="day-reason"
            value={reason}
            placeholder="Làm bù, nghỉ lễ theo quyết định của tỉnh…"
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError
        error={save.error ?? remove.error}
        heading={(save.error ?? remove.error) ? 'Chưa lưu được' : undefined}
      />
    </FormDialog>
  );
}
