import { FileTextOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Input, Progress, Segmented, Spin, Upload } from 'antd';
import { useState } from 'react';
import { showSize } from '../../shared/format/dates';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import { ImportOutcome, ImportProblem } from './import-outcome';
import { useImport } from './use-import';
import styles from './plans.module.css';

const ACCEPTED = '.docx,.pdf,.xlsx,.txt';

/** Picking or dropping a file, or pasting text; what was chosen or typed stays there whatever happens. */
export function ImportForm({ planId }: { planId?: string }) {
  const [way, setWay] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const reading = useImport(planId);
  const busy = reading.isPending;
  useLeaveGuard(Boolean(text.trim()) && !busy && !reading.result);
  const choose = (chosen: File) => {
    setFile(chosen);
    reading.send({ file: chosen });
  };
  return (
    <div className={styles.panel}>
      {reading.result && <ImportOutcome result={reading.result} onAgain={reading.reset} />}
      {reading.error && (
        <ImportProblem error={reading.error} fileName={way === 'file' ? file?.name : undefined} />
      )}
      <Segmented<'file' | 'text'>
        value={way}
        disabled={busy}
        onChange={(next) => {
          setWay(next);
          reading.reset();
        }}
        aria-label="Cách nhập"
        options={[
          { value: 'file', label: 'Từ tệp', icon: <InboxOutlined aria-hidden /> },
          { value: 'text', label: 'Dán văn bản', icon: <FileTextOutlined aria-hidden /> },
        ]}
        style={{ marginBottom: 14 }}
      />
      {busy ? (
        <Reading share={reading.share} name={way === 'file' ? file?.name : undefined} onStop={reading.stop} />
      ) : way === 'file' ? (
        <>
          <Upload.Dragger
            className={styles.drop}
            accept={ACCEPTED}
            multiple={false}
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              choose(chosen);
              return false;
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined aria-hidden />
            </p>
            <p className="ant-upload-text">Kéo tệp vào đây, hoặc bấm để chọn tệp</p>
            <p className="ant-upload-hint">
              Tệp .docx, .pdf (có lớp chữ), .xlsx (chỉ phụ lục) hoặc .txt. Tệp .doc cũ: mở bằng Word rồi lưu
              thành .docx.
            </p>
          </Upload.Dragger>
          {file && (
            <p>
              Tệp vừa chọn: <strong>{file.name}</strong> ({showSize(file.size)}){' '}
              <Button size="small" onClick={() => reading.send({ file })}>
                Đọc lại tệp này
              </Button>
            </p>
          )}
        </>
      ) : (
        <>
          <label>
            Dán toàn văn, kể cả phần đầu, nơi nhận và phụ lục
            <Input.TextArea
              rows={12}
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder="Số: …/KH-UBND"
              style={{ marginTop: 4 }}
            />
          </label>
          <Button
            type="primary"
            style={{ marginTop: 12 }}
            disabled={!text.trim()}
            onClick={() => reading.send({ text })}
          >
            Đọc văn bản
          </Button>
        </>
      )}
    </div>
  );
}

function Reading({ share, name, onStop }: { share: number; name?: string; onStop: () => void }) {
  const sent = share >= 1;
  return (
    <div className={styles.busy} role="status">
      {sent ? <Spin size="large" /> : <Progress type="circle" percent={Math.round(share * 100)} size={80} />}
      <p>
        <strong>{sent ? 'Đang đọc văn bản…' : 'Đang tải lên…'}</strong>
        {name && (
          <>
            <br />
            {name}
          </>
        )}
      </p>
      {sent && <p className={styles.quiet}>Văn bản dài có thể mất vài chục giây.</p>}
      <Button onClick={onStop}>Dừng</Button>
    </div>
  );
}
