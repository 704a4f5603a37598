import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyAnswer } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { useAct } from '../../../shared/hooks/use-act';
import { REPLY_TOUCHES } from './use-reply-form';

interface DecideButtonsProps {
  answers: Pick<ReplyAnswer, 'id' | 'version'>[];
  /** Of whom, for the dialogs: "Sở Y tế", "12 bản trả lời". */
  of: string;
  size?: 'small' | 'middle';
  onDone?: () => void;
}

/** Đạt or chưa đạt, for one answer or many. */
export function DecideButtons({ answers, of, size = 'small', onDone }: DecideButtonsProps) {
  const [returning, setReturning] = useState(false);
  const decide = useAct({
    run: ({ decision, remark }: { decision: 'accept' | 'return'; remark?: string }) =>
      repliesApi.decide({
        decision,
        remark,
        answers: answers.map(({ id: answerId, version }) => ({ answerId, version })),
      }),
    touches: REPLY_TOUCHES,
    done: (_, { decision }) =>
      decision === 'accept' ? 'Đã xác nhận đạt.' : 'Đã trả lại, phần việc tính là chưa hoàn thành.',
    silent: returning,
    onDone: () => {
      setReturning(false);
      onDone?.();
    },
  });
  return (
    <>
      <Button
        size={size}
        type="primary"
        loading={decide.isPending && !returning}
        onClick={() => decide.mutate({ decision: 'accept' })}
      >
        Đạt
      </Button>
      <Button
        size={size}
        danger
        onClick={() => {
          decide.reset();
          setReturning(true);
        }}
      >
        Trả lại
      </Button>
      {returning && (
        <ReasonDialog
          title="Trả lại kết quả"
          explanation={`${of}: kết quả chưa đạt, đơn vị phải làm tiếp; phần việc tính là chưa hoàn thành.`}
          label="Nhận xét"
          okText="Trả lại"
          danger
          busy={decide.isPending}
          error={decide.error}
          onOk={(remark) => decide.mutate({ decision: 'return', remark })}
          onCancel={() => {
            setReturning(false);
            decide.reset();
          }}
        />
      )}
    </>
  );
}
