import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { documentsApi } from '../../../api/documents.api';
import { keys } from '../../../api/query-keys';
import type { SentFile } from '../../../api/types/work';
import { showSize } from '../../../shared/format/dates';
import styles from './work.module.css';

interface FilesFieldProps {
  files: File[];
  onChange: (files: File[]) => void;
  /** Files of an earlier version that stay. */
  kept?: SentFile[];
  onKept?: (kept: SentFile[]) => void;
}

/** Files to send with a text. */
export function FilesField({ files, onChange, kept = [], onKept }: FilesFieldProps) {
  const options = useQuery({ queryKey: keys.documentOptions, queryFn: documentsApi.options });
  return (
    <div>
      {kept.length + files.length > 0 && (
        <ul className={styles.files}>
          {kept.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              onRemove={() => onKept?.(kept.filter((one) => one !== file))}
            />
          ))}
          {files.map((file, index) => (
            <FileLine
              key={`${file.name} ${index}`}
              file={file}
              onRemove={() => onChange(files.filter((one) => one !== file))}
            />
          ))}
        </ul>
      )}
      <Upload
        multiple
        showUploadList={false}
        accept={options.data?.allowedEndings.map((ending) => `.${ending}`).join(',')}
        beforeUpload={(_, added) => {
          // Called once for each file with the whole list: the list is taken with its first.
          if (added[0] === _) onChange([...files, ...added]);
          return false;
        }}
      >
        <Button size="small" icon={<PaperClipOutlined aria-hidden />}>
          Đính kèm tệp
        </Button>
      </Upload>
      {options.data && (
        <span className={styles.hint}>
          {' '}
          Mỗi tệp không quá {showSize(options.data.uploadBytes)}; không gửi văn bản Mật.
        </span>
      )}
    </div>
  );
}

function FileLine({ file, onRemove }: { file: { name: string; size: number }; onRemove: () => void }) {
  return (
    <li>
      <PaperClipOutlined aria-hidden />
      <span className={styles.fileName}>
        {file.name} <span className={styles.hint}>({showSize(file.size)})</span>
      </span>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`Bỏ tệp ${file.name}`}
        onClick={onRemove}
      />
    </li>
  );
}
