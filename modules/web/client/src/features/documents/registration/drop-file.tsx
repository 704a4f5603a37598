import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Spin, Upload } from 'antd';
import { documentsApi } from '../../../api/documents.api';
import { keys } from '../../../api/query-keys';
import type { Direction } from '../../../api/types/documents';
import { FormError } from '../../../shared/components/error-panel';
import { showSize } from '../../../shared/format/dates';
import type { Registration } from './use-registration';
import panels from '../documents.module.css';
import styles from './registration.module.css';

interface DropFileProps {
  direction: Direction;
  registration: Registration;
  onByHand: () => void;
}

/** The first step: the document's file, or the decision to type everything. */
export function DropFile({ direction, registration, onByHand }: DropFileProps) {
  const { look, share, stop } = registration;
  const options = useQuery({ queryKey: keys.documentOptions, queryFn: documentsApi.options });
  if (look.isPending) return <Reading share={share} name={look.variables.name} onStop={stop} />;
  const failed = look.error?.code === 'aborted' ? null : look.error;
  return (
    <section className={`${panels.panel} ${styles.dropPanel}`} aria-label="Tệp văn bản">
      {failed && (
        <div className={panels.note}>
          <FormError error={failed} heading={`Chưa nhận được tệp ${look.variables?.name ?? ''}`} />
        </div>
      )}
      <Upload.Dragger
        className={styles.drop}
        multiple={false}
        showUploadList={false}
        accept={options.data?.allowedEndings.map((ending) => `.${ending}`).join(',')}
        beforeUpload={(file) => {
          look.mutate(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">
          Kéo tệp văn bản {direction === 'incoming' ? 'đến' : 'đi'} vào đây, hoặc bấm để chọn tệp
        </p>
        <p className="ant-upload-hint">
          Số ký hiệu, ngày, cơ quan ban hành, trích yếu được đọc từ tệp .docx, .pdf hoặc .txt để bạn kiểm tra
          trước khi vào sổ.
          {options.data && ` Mỗi tệp không quá ${showSize(options.data.uploadBytes)}.`}
        </p>
      </Upload.Dragger>
      <div className={styles.byHand}>
        <Button onClick={onByHand}>Nhập tay, không có tệp</Button>
        <span className={styles.quiet}>Không đưa văn bản Mật, Tối mật, Tuyệt mật lên hệ thống này.</span>
      </div>
    </section>
  );
}

function Reading({ share, name, onStop }: { share: number; name: string; onStop: () => void }) {
  const sent = share >= 1;
  return (
    <section className={`${panels.panel} ${styles.dropPanel} ${styles.busy}`} role="status">
      {sent ? <Spin size="large" /> : <Progress type="circle" percent={Math.round(share * 100)} size={80} />}
      <p>
        <strong>{sent ? 'Đang đọc văn bản…' : 'Đang tải tệp lên…'}</strong>
        <br />
        {name}
      </p>
      {sent && <p className={styles.quiet}>Tệp dài có thể mất vài chục giây.</p>}
      <Button onClick={onStop}>Dừng</Button>
    </section>
  );
}
