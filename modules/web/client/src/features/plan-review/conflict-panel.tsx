import { Alert, Button } from 'antd';
import type { ItemFields, PlanItem } from '../../api/types/plans';
import { InView } from '../../shared/components/in-view';
import { FIELD_LABELS } from '../../shared/labels';
import { FieldValue } from './field-value';
import { changedFields, fieldsOf } from './item-model';
import styles from './conflict-panel.module.css';

interface ConflictPanelProps {
  mine: Partial<ItemFields>;
  before: PlanItem;
  theirs: PlanItem;
  onTake: () => void;
}

/** Someone else saved first: what they changed, what of it meets one's own changes, and how to go on. */
export function ConflictPanel({ mine, before, theirs, onTake }: ConflictPanelProps) {
  const changed = Object.keys(changedFields(fieldsOf(before), fieldsOf(theirs))) as (keyof ItemFields)[];
  return (
    <InView of={theirs.version}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title="Nhiệm vụ này đã được người khác sửa trong lúc bạn đang sửa"
        description={
          <>
            <p className={styles.text}>
              Người khác đã lưu các thay đổi sau. Nội dung bạn nhập vẫn còn nguyên ở trên.
            </p>
            <dl className={styles.list}>
              {changed.map((name) => (
                <div key={name}>
                  <dt>
                    {FIELD_LABELS[name]}
                    {name in mine && ' (bạn cũng sửa mục này: bản của bạn sẽ thay bản dưới đây)'}
                  </dt>
                  <dd>
                    <FieldValue name={name} value={theirs[name]} />
                  </dd>
                </div>
              ))}
            </dl>
            <Button size="small" type="primary" onClick={onTake}>
              Lấy bản mới, giữ phần tôi đã sửa
            </Button>
          </>
        }
      />
    </InView>
  );
}
