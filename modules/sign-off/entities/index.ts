import { Deputy } from './deputy.entity';
import { SigningOrder } from './signing-order.entity';
import { SubmissionStep } from './step.entity';
import { Submission } from './submission.entity';

export * from './deputy.entity';
export * from './signing-order.entity';
export * from './step.entity';
export * from './submission.entity';

export const SIGN_OFF_ENTITIES = [Submission, SubmissionStep, Deputy, SigningOrder];
