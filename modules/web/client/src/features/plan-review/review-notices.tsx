import { Alert, Button } from 'antd';
import type { Plan, PlanSource, PlanWarning } from '../../api/types/plans';
import type { Opened } from './use-review';
import styles from './review.module.css';

interface ReviewNoticesProps {
  plan: Plan;
  source: PlanSource;
  onOpen: (opened: Opened) => void;
}

const UNKNOWN_HEADING = 'table-heading-unknown';

/** What the reader was not sure of about the document as a whole, and what to do about it. */
export function ReviewNotices({ plan, source, onOpen }: ReviewNoticesProps) {
  const warnings = plan.permissions.canEdit ? plan.warnings : [];
  if (!warnings.length) return null;
  const tableAt = (warning: PlanWarning) =>
    warning.code === UNKNOWN_HEADING && warning.at
      ? source.blocks.find(
          (block) =>
            block.type === 'table' && block.start <= warning.at!.start && block.end >= warning.at!.start,
        )
      : undefined;
  const tables = new Map(warnings.map((warning) => [warning, tableAt(warning)]));
  const urgent = warnings.some(({ code }) => code === UNKNOWN_HEADING);
  return (
    <details className={styles.notices} open={urgent || warnings.length <= 2}>
      <summary>Lưu ý khi đọc văn bản ({warnings.length})</summary>
      {warnings.map((warning, index) => {
        const table = tables.get(warning);
        return (
          <Alert
            key={index}
            type="warning"
            showIcon
            className={styles.notice}
            title={warning.message}
            action={
              table && (
                <Button size="small" onClick={() => onOpen({ name: 'mapping', tableStart: table.start })}>
                  Chọn ý nghĩa các cột
                </Button>
              )
            }
          />
        );
      })}
    </details>
  );
}
