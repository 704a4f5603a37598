import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { keys } from '../../api/query-keys';
import { unitReportsApi } from '../../api/reports.api';
import type { UnitReport } from '../../api/types/reports';
import { DownloadButton } from '../../shared/components/download-button';
import { FormError } from '../../shared/components/error-panel';
import { useAct } from '../../shared/hooks/use-act';
import styles from './reports.module.css';

interface ExcelExchangeProps {
  report: UnitReport;
  /** Puts what is typed onto the server first. */
  flush: () => Promise<boolean>;
}

/** The form as Excel: out with what is filled in, in with every fault at its cell. */
export function ExcelExchange({ report, flush }: ExcelExchangeProps) {
  const client = useQueryClient();
  const { modal } = App.useApp();
  const load = useAct({
    run: async ({ file, overwrite }: { file: File; overwrite: boolean }) => {
      await flush();
      return unitReportsApi.importForm(report.id, file, overwrite);
    },
    touches: [keys.unitReports],
    silent: true,
    done: 'Đã nạp biểu mẫu Excel.',
    onDone: (fresh) => client.setQueryData(keys.unitReport(report.id), fresh),
  });
  const take = (file: File) =>
    load.mutate(
      { file, overwrite: false },
      {
        onError: (error) => {
          if (error.code !== 'form-behind') return;
          modal.confirm({
            title: 'Ghi đè số liệu đã sửa trên trang?',
            content: (
              <ul className={styles.findings}>
                {error.details.map((detail, index) => (
                  <li key={index}>{detail.message}</li>
                ))}
              </ul>
            ),
            okText: 'Ghi đè bằng số liệu trong tệp',
            cancelText: 'Thôi',
            onOk: () => load.mutate({ file, overwrite: true }),
          });
        },
      },
    );
  return (
    <section className={styles.panel} aria-label="Điền bằng Excel">
      <div className={styles.row}>
        <DownloadButton path={`/unit-reports/${report.id}/workbook`} name="bieu-mau.xlsx">
          Tải biểu mẫu Excel
        </DownloadButton>
        {report.canFill && (
          <Upload
            accept=".xlsx"
            showUploadList={false}
            beforeUpload={(file) => {
              take(file);
              return false;
            }}
          >
            <Button icon={<UploadOutlined aria-hidden />} loading={load.isPending}>
              Nạp biểu mẫu đã điền
            </Button>
          </Upload>
        )}
      </div>
      {load.error && load.error.code !== 'form-behind' && (
        <div style={{ marginTop: 10 }}>
          <FormError error={load.error} />
        </div>
      )}
    </section>
  );
}
