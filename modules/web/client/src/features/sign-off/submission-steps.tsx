import type { SubmissionStep } from '../../api/types/sign-off';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { STEP_LABELS, STEP_TONES } from './sign-off-words';
import styles from './sign-off.module.css';

/** Who decided what: the present round first, earlier ones below. */
export function SubmissionSteps({ steps }: { steps: SubmissionStep[] }) {
  const rounds = [...new Set(steps.map(({ round }) => round))].sort((a, b) => b - a);
  return (
    <section className={styles.panel}>
      <h2>Các bước</h2>
      {rounds.map((round, index) => (
        <div key={round}>
          {rounds.length > 1 && (
            <h3>{index === 0 ? `Lần trình thứ ${round} (hiện tại)` : `Lần trình thứ ${round}`}</h3>
          )}
          <ol className={styles.steps}>
            {steps
              .filter((step) => step.round === round)
              .map((step) => (
                <StepLine key={step.id} step={step} />
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function StepLine({ step }: { step: SubmissionStep }) {
  const { kind, personName, personTitle, state, reason, decidedAt, decidedByName, byDeputy } = step;
  return (
    <li>
      <div className={styles.stepHead}>
        <strong>{personName}</strong>
        <span className={styles.quiet}>
          {kind === 'sign' ? 'ký' : 'xem xét'}
          {personTitle && ` · ${personTitle}`}
        </span>
        <ToneTag tone={STEP_TONES[state]}>{STEP_LABELS[state]}</ToneTag>
      </div>
      {decidedAt && (
        <div className={styles.quiet}>
          {showInstant(decidedAt)}
          {byDeputy && ` · ${decidedByName} xử lý thay theo ủy quyền`}
        </div>
      )}
      {reason && <p className={styles.note}>{reason}</p>}
    </li>
  );
}
