import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { workbookApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { WorkbookResult } from '../../api/types/organization';
import { DownloadButton } from '../../shared/components/download-button';
import { EmptyState } from '../../shared/components/empty-state';
import { FormError } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { useAct } from '../../shared/hooks/use-act';
import { hasRole, useSession } from '../session/use-session';
import styles from './organization.module.css';

/** Units, groups and people by Excel: a trial first, and then all of it or nothing. */
export default function WorkbookPage() {
  const mayImport = hasRole(useSession(), 'administrator');
  return (
    <>
      <PageHeader
        title="Nhập, xuất danh mục bằng Excel"
        back={{ to: '/organization/units', label: 'Đơn vị' }}
        subtitle="Đơn vị, nhóm và người dùng. Tệp được kiểm tra trước; chỉ ghi khi không còn lỗi nào."
      />
      {mayImport ? <Workbook /> : <EmptyState text="Chỉ quản trị mới nhập, xuất được danh mục." />}
    </>
  );
}

function Workbook() {
  const [file, setFile] = useState<File | null>(null);
  const trial = useAct({
    run: (chosen: File) => workbookApi.send(chosen, true),
    touches: [],
    silent: true,
  });
  const real = useAct({
    run: (chosen: File) => workbookApi.send(chosen, false),
    touches: [keys.units, keys.groups, keys.people],
    done: 'Đã nhập danh mục từ Excel.',
    silent: true,
  });
  const done = real.data?.ok ? real.data : null;
  const checked = trial.data ?? null;
  return (
    <>
      <section className={styles.panel}>
        <h2>1. Tải danh mục hiện có</h2>
        <p>Tệp tải về có đúng các cột cần điền. Sửa hoặc thêm dòng rồi tải lên ở bước 2.</p>
        <DownloadButton path="/organization/workbook" name="danh-muc.xlsx">
          Tải tệp Excel
        </DownloadButton>
      </section>
      <section className={styles.panel}>
        <h2>2. Kiểm tra tệp</h2>
        <Upload.Dragger
          accept=".xlsx"
          maxCount={1}
          showUploadList={false}
          disabled={trial.isPending || real.isPending}
          beforeUpload={(chosen) => {
            setFile(chosen);
            real.reset();
            trial.mutate(chosen);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined aria-hidden />
          </p>
          <p className="ant-upload-text">
            {trial.isPending ? 'Đang kiểm tra…' : 'Kéo tệp .xlsx vào đây, hoặc bấm để chọn tệp'}
          </p>
          {file && <p className="ant-upload-hint">Tệp vừa chọn: {file.name}</p>}
        </Upload.Dragger>
        <div style={{ marginTop: 12 }}>
          <FormError error={trial.error} heading={trial.error ? 'Chưa kiểm tra được tệp' : undefined} />
          {checked && !done && <TrialResult result={checked} />}
        </div>
      </section>
      {checked?.ok && file && (
        <section className={styles.panel}>
          <h2>3. Ghi vào danh mục</h2>
          {done ? (
            <Alert
              type="success"
              showIcon
              title={`Đã ghi: thêm ${done.created}, sửa ${done.changed} dòng.`}
            />
          ) : (
            <>
              <Button
                type="primary"
                disabled={checked.created + checked.changed === 0}
                loading={real.isPending}
                onClick={() => real.mutate(file)}
              >
                Ghi {checked.created + checked.changed} thay đổi
              </Button>
              <div style={{ marginTop: 12 }}>
                <FormError
                  error={real.error}
                  heading={real.error ? 'Chưa ghi được, danh mục giữ nguyên' : undefined}
                />
                {real.data && !real.data.ok && <TrialResult result={real.data} />}
              </div>
            </>
          )}
        </section>
      )}
    </>
  );
}

function TrialResult({ result }: { result: WorkbookResult }) {
  if (result.ok)
    return (
      <Alert
        type="success"
        showIcon
        title="Tệp không có lỗi"
        description={
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {result.sheets.map(({ sheet, created, changed, unchanged }) => (
              <li key={sheet}>
                {sheet}: thêm {created}, sửa {changed}, không đổi {unchanged} dòng
              </li>
            ))}
          </ul>
        }
      />
    );
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`Tệp có ${result.errors.length} lỗi, chưa ghi gì`}
        description="Sửa các ô dưới đây trong tệp rồi chọn lại tệp."
      />
      <div className={styles.box} tabIndex={0} role="region" aria-label="Các lỗi trong tệp">
        <table className={styles.errors}>
          <thead>
            <tr>
              <th scope="col">Trang tính</th>
              <th scope="col">Dòng</th>
              <th scope="col">Cột</th>
              <th scope="col">Lỗi</th>
            </tr>
          </thead>
          <tbody>
            {result.errors.map((error, index) => (
              <tr key={index}>
                <td>{error.sheet}</td>
                <td>{error.row}</td>
                <td>{error.column}</td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
