import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { UrgeGrade, UrgeInput } from '../../../api/types/work';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { useAct } from '../../../shared/hooks/use-act';
import { optionsOf, URGE_GRADE_LABELS } from '../../../shared/labels';

interface UrgeDialogProps {
  /** Whom, in words: "Sở Y tế", "12 phần việc đã chọn". */
  of: string;
  run: (input: UrgeInput) => Promise<{ urged: number; units: number }>;
  onDone?: () => void;
  onClose: () => void;
}

const WORDS = 'Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả theo thời hạn đã giao.';

/** An urging: its grade and what is said. */
export function UrgeDialog({ of, run, onDone, onClose }: UrgeDialogProps) {
  const [grade, setGrade] = useState<UrgeGrade>('remind');
  const [text, setText] = useState(WORDS);
  const urge = useAct({
    run: () => run({ grade, text }),
    touches: [keys.assignments, keys.tasks],
    done: ({ urged, units }) => `Đã đôn đốc ${urged} phần việc của ${units} đơn vị.`,
    silent: true,
    onDone: () => {
      onDone?.();
      onClose();
    },
  });
  return (
    <FormDialog
      dirty={grade !== 'remind' || text !== WORDS}
      title={`Đôn đốc ${of}`}
      okText="Gửi đôn đốc"
      okButtonProps={{ loading: urge.isPending, disabled: !text.trim() }}
      onOk={() => urge.mutate()}
      onClose={onClose}
    >
      <p>Mỗi lần đôn đốc được đánh số, lưu lại và tính vào báo cáo; không xóa được.</p>
      <Form layout="vertical">
        <Form.Item>
          <Radio.Group
            aria-label="Mức đôn đốc"
            value={grade}
            onChange={(event) => setGrade(event.target.value as UrgeGrade)}
            options={optionsOf(URGE_GRADE_LABELS)}
          />
        </Form.Item>
        <Form.Item label="Nội dung" htmlFor="urge-text" required>
          <Input.TextArea
            id="urge-text"
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={urge.error} />
    </FormDialog>
  );
}
