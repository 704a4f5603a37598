import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { Submission } from '../../api/types/sign-off';
import { FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';

/** The submitter puts another PDF in the place of the one submitted; what was approved is void then, and said so first. */
export function ReplaceFile({ submission }: { submission: Submission }) {
  const { modal } = App.useApp();
  const replace = useAct({
    run: (file: File) => signOffApi.replaceFiles(submission, [file]),
    touches: [keys.submissions],
    done: 'Đã thay tệp.',
    silent: true,
  });
  const running = submission.status !== 'returned' && submission.status !== 'recalled';
  const choose = (file: File) => {
    if (!running) {
      replace.mutate(file);
      return;
    }
    modal.confirm({
      title: 'Thay tệp đang trình?',
      content: 'Các ý kiến duyệt đã có mất hiệu lực, văn bản được trình lại từ người đầu tiên.',
      okText: 'Thay tệp',
      cancelText: 'Thôi',
      onOk: () => replace.mutate(file),
    });
  };
  return (
    <>
      <Upload
        accept=".pdf,application/pdf"
        showUploadList={false}
        beforeUpload={(file) => {
          choose(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={replace.isPending}>
          Thay tệp PDF
        </Button>
      </Upload>
      <FormError error={replace.error} />
    </>
  );
}
