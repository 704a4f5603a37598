import { DeleteOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { showSize } from '../../../shared/format/dates';
import { ToneTag } from '../../../shared/components/tags';
import type { Registration } from './use-registration';
import styles from './registration.module.css';

/** The files of the entry: the document itself first, then what is enclosed. */
export function EnclosedFiles({ registration, error }: { registration: Registration; error?: string }) {
  const { files, enclose, look, remove } = registration;
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file, index) => (
            <li key={`${file.name} ${file.size} ${index}`}>
              <PaperClipOutlined aria-hidden />
              <span className={styles.fileName}>
                {file.name} <span className={styles.quiet}>({showSize(file.size)})</span>
              </span>
              {index === 0 && (
                <ToneTag tone="blue" plain>
                  tệp chính
                </ToneTag>
              )}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`Bỏ tệp ${file.name}`}
                onClick={() => remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p role="alert" className="ant-form-item-explain-error">
          {error}
        </p>
      )}
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          // The first is the document itself: it is read as if it had been dropped at the beginning.
          if (files.length) enclose([file]);
          else look.mutate(file);
          return false;
        }}
      >
        <Button size="small" icon={<PlusOutlined aria-hidden />}>
          {files.length ? 'Thêm tệp đính kèm' : 'Chọn tệp văn bản'}
        </Button>
      </Upload>
    </>
  );
}
