import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { keys } from '../../api/query-keys';
import { recordApi, type RecordCheck } from '../../api/record.api';
import { ErrorPanel } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { useAct } from '../../shared/hooks/use-act';
import styles from '../sign-off/sign-off.module.css';

/** Lets an administrator check that nobody touched the record of acts. */
export default function RecordPage() {
  const verify = useAct({ run: () => recordApi.verify(), touches: [keys.record], silent: true });
  return (
    <>
      <PageHeader
        title="Kiểm tra nhật ký"
        subtitle="Mỗi bản ghi nối với bản ghi trước bằng mã băm: sửa, xóa, đổi chỗ hay thêm từ bên ngoài đều lộ ra."
        actions={
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined aria-hidden />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            Kiểm tra toàn bộ
          </Button>
        }
      />
      {verify.error && <ErrorPanel error={verify.error} onRetry={() => verify.mutate()} />}
      {verify.data && <Outcome check={verify.data} />}
    </>
  );
}

function Outcome({ check }: { check: RecordCheck }) {
  const { ok, entries, headSequence, headHash, faults, faultCount } = check;
  return (
    <section className={styles.panel}>
      <Alert
        role="status"
        type={ok ? 'success' : 'error'}
        showIcon
        title={
          ok ? `Nhật ký nguyên vẹn: ${entries} bản ghi.` : `Nhật ký không nguyên vẹn: ${faultCount} chỗ sai.`
        }
        description={
          faults.length > 0 && (
            <ul className={styles.results}>
              {faults.map(({ kind, from, message }) => (
                <li key={`${kind}-${from}`}>{message}</li>
              ))}
              {faultCount > faults.length && <li>… và {faultCount - faults.length} chỗ khác.</li>}
            </ul>
          )
        }
      />
      <h3>Đầu chuỗi</h3>
      <p className={styles.hash}>
        {headSequence} · {headHash}
      </p>
      <p className={styles.quiet}>
        Ghi lại dòng này ở nơi khác: lần sau nếu phần cuối của nhật ký bị cắt bỏ, số này không còn trong
        chuỗi.
      </p>
    </section>
  );
}
