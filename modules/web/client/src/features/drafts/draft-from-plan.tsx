import { Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { draftsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { UrgingGrade } from '../../api/types/drafts';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf } from '../../shared/labels';
import { GRADE_LABELS } from './draft-words';
import styles from './drafts.module.css';

interface DraftFromPlanProps {
  planId: string;
  kind: 'dispatch' | 'urging';
  onClose: () => void;
}

/** Has a letter drafted from a plan, and opens it. */
export function DraftFromPlan({ planId, kind, onClose }: DraftFromPlanProps) {
  const navigate = useNavigate();
  const [grade, setGrade] = useState<UrgingGrade>('remind');
  const draft = useAct({
    run: () => (kind === 'dispatch' ? draftsApi.dispatch(planId) : draftsApi.urging(planId, grade)),
    touches: [keys.drafts],
    done: 'Đã soạn dự thảo.',
    silent: true,
    onDone: ({ id }) => void navigate(`/drafts/${id}`),
  });
  return (
    <FormDialog
      title={kind === 'dispatch' ? 'Soạn công văn giao nhiệm vụ' : 'Soạn công văn đôn đốc'}
      okText="Soạn"
      dirty={false}
      confirmLoading={draft.isPending}
      onOk={() => draft.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        {kind === 'dispatch' ? (
          <p style={{ margin: 0 }}>
            Công văn của Ủy ban nhân dân tỉnh, kèm phụ lục là danh mục nhiệm vụ của kế hoạch.
          </p>
        ) : (
          <>
            <p style={{ margin: 0 }}>Công văn liệt kê phần việc quá hạn của từng đơn vị.</p>
            <Radio.Group
              aria-label="Mức đôn đốc"
              value={grade}
              onChange={(event) => setGrade(event.target.value as UrgingGrade)}
              options={optionsOf(GRADE_LABELS)}
            />
          </>
        )}
        <FormError error={draft.error} heading={draft.error ? 'Chưa soạn được' : undefined} />
      </div>
    </FormDialog>
  );
}
