import { ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Table } from 'antd';
import { ApiError } from '../../api/api-error';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { ApprovalPreview, Plan } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { QueryGate } from '../../shared/components/query-gate';
import { useAct } from '../../shared/hooks/use-act';
import styles from './approve-dialog.module.css';

interface ApproveDialogProps {
  plan: Plan;
  onClose: () => void;
  onApproved: () => void;
  onShowItem: (itemId: string) => void;
}

/** Approves; when someone else just did (a second window, a colleague), that is the outcome, not an error. */
async function approveOnce({ id, version }: Plan): Promise<{ elsewhere: boolean; status: Plan['status'] }> {
  try {
    return { elsewhere: false, status: (await plansApi.approve(id, version)).status };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409) throw error;
    const { status } = await plansApi.read(id);
    if (status !== 'prepared' && status !== 'active') throw error;
    return { elsewhere: true, status };
  }
}

/** What approval would do, unit by unit; what stands in its way; and the approval itself. */
export function ApproveDialog({ plan, onClose, onApproved, onShowItem }: ApproveDialogProps) {
  const preview = useQuery({
    queryKey: keys.planPreview(plan.id),
    queryFn: () => plansApi.preview(plan.id),
    staleTime: 0,
  });
  const approve = useAct({
    run: () => approveOnce(plan),
    touches: [keys.plans, keys.assignments, keys.tasks],
    done: ({ elsewhere, status }) =>
      elsewhere
        ? 'Kế hoạch vừa được duyệt ở nơi khác.'
        : status === 'prepared'
          ? 'Đã duyệt. Nhiệm vụ sẽ được giao khi nhập số và ngày ban hành.'
          : 'Đã duyệt và giao nhiệm vụ cho các đơn vị.',
    silent: true,
    onDone: onApproved,
  });
  const issued = preview.data?.numberKnown ?? Boolean(plan.header.number && plan.header.date);
  const blocked =
    !preview.data || preview.data.tasks === 0 || preview.data.problems.some(({ blocking }) => blocking);
  return (
    <Modal
      open
      width={820}
      styles={{ body: { maxHeight: 'calc(100vh - 260px)', overflowY: 'auto' } }}
      title="Xem trước và duyệt"
      okText={issued ? 'Duyệt và giao nhiệm vụ' : 'Duyệt, chờ số và ngày'}
      cancelText="Xem lại tiếp"
      okButtonProps={{ disabled: blocked, loading: approve.isPending }}
      onOk={() => approve.mutate()}
      onCancel={onClose}
    >
      <FormError
        error={approve.error}
        heading={
          approve.error?.isConflict
            ? 'Kế hoạch vừa được người khác sửa. Đã tải lại bản mới nhất; hãy xem lại rồi duyệt.'
            : 'Chưa duyệt được, chưa có nhiệm vụ nào được giao'
        }
      />
      <QueryGate query={preview}>
        {(data) => (
          <>
            <p className={styles.sum}>
              Sẽ tạo <strong>{data.tasks} nhiệm vụ</strong>, giao thành{' '}
              <strong>{data.assignments} phần việc</strong> cho <strong>{data.perUnit.length} đơn vị</strong>.
            </p>
            {!issued && (
              <Alert
                type="info"
                showIcon
                title="Văn bản chưa có số hoặc ngày ban hành"
                description="Kế hoạch được duyệt ở trạng thái chuẩn bị. Các đơn vị chỉ nhận nhiệm vụ sau khi nhập số và ngày ban hành."
                className={styles.note}
              />
            )}
            <Problems preview={data} onShowItem={onShowItem} />
            <UnitTable preview={data} />
          </>
        )}
      </QueryGate>
    </Modal>
  );
}

function Problems({ preview, onShowItem }: { preview: ApprovalPreview; onShowItem: (id: string) => void }) {
  if (!preview.problems.length) return null;
  const blocking = preview.problems.filter((problem) => problem.blocking);
  const rest = preview.problems.filter((problem) => !problem.blocking);
  const list = (problems: typeof rest) => (
    <ul className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={index}>
          {problem.blocking ? <ExclamationCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
          {problem.itemId ? (
            <button type="button" className={styles.go} onClick={() => onShowItem(problem.itemId!)}>
              {problem.message}
            </button>
          ) : (
            problem.message
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 && (
        <Alert
          type="error"
          className={styles.note}
          title={`Phải sửa trước khi duyệt (${blocking.length})`}
          description={list(blocking)}
        />
      )}
      {rest.length > 0 && (
        <Alert
          type="warning"
          className={styles.note}
          title={`Nên xem lại, vẫn duyệt được (${rest.length})`}
          description={list(rest)}
        />
      )}
    </>
  );
}

function UnitTable({ preview }: { preview: ApprovalPreview }) {
  return (
    <Table
      size="small"
      rowKey="unitId"
      dataSource={preview.perUnit}
      pagination={false}
      columns={[
        { title: 'Đơn vị', dataIndex: 'unitName' },
        { title: 'Chủ trì', dataIndex: 'lead', width: 90, align: 'right' },
        { title: 'Phối hợp', dataIndex: 'cooperating', width: 100, align: 'right' },
      ]}
    />
  );
}
