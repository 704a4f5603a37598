import { Alert, Button } from 'antd';
import type { Plan, PlanItem, PlanSource, PlanWarning, SourceTable } from '../../api/types/plans';
import type { Opened } from './use-review';
import styles from './review.module.css';

interface ReviewNoticesProps {
  plan: Plan;
  source: PlanSource;
  items: PlanItem[];
  onOpen: (opened: Opened) => void;
}

const UNKNOWN_HEADING = 'table-heading-unknown';

/** Tables of the document a person should say the columns of: those told of, and any other where no task was found. */
function tablesToMap(plan: Plan, source: PlanSource, items: PlanItem[]): SourceTable[] {
  const starts = plan.warnings.flatMap(({ code, at }) => (code === UNKNOWN_HEADING && at ? [at.start] : []));
  if (items.every(({ dropped }) => dropped))
    starts.push(...plan.tables.flatMap(({ at, purpose }) => (purpose === 'other' ? [at.start] : [])));
  return source.blocks
    .filter((block) => block.type === 'table')
    .filter(({ start, end }) => starts.some((place) => start <= place && place <= end));
}

const SHORTEST = 60;

/** What the reader was not sure of about the document as a whole, and what to do about it. */
export function ReviewNotices({ plan, source, items, onOpen }: ReviewNoticesProps) {
  if (!plan.permissions.canEdit) return null;
  const tables = tablesToMap(plan, source, items);
  // Told by the notice with the button already.
  const told = (warning: PlanWarning) => warning.code === UNKNOWN_HEADING && tables.length > 0;
  const warnings = plan.warnings.filter((warning) => !told(warning));
  return (
    <>
      {tables.map(({ start, end, rows }) => (
        <Alert
          key={start}
          type="warning"
          showIcon
          className={styles.notice}
          title={`Chưa nhận ra các cột của một bảng (${rows.length} hàng)`}
          description={`Bảng bắt đầu bằng: “${source.text.slice(start, end).replace(/\s+/g, ' ').slice(0, SHORTEST)}…”. Nếu bảng này giao nhiệm vụ, hãy cho biết mỗi cột là gì.`}
          action={
            <Button type="primary" onClick={() => onOpen({ name: 'mapping', tableStart: start })}>
              Chỉ rõ các cột của bảng
            </Button>
          }
        />
      ))}
      {warnings.length > 0 && (
        <details className={styles.notices} open={warnings.length <= 2}>
          <summary>Lưu ý khi đọc văn bản ({warnings.length})</summary>
          {warnings.map((warning, index) => (
            <Alert key={index} type="warning" showIcon className={styles.notice} title={warning.message} />
          ))}
        </details>
      )}
    </>
  );
}
