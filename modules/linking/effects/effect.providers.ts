import type { Provider } from '@nestjs/common';
import { AmendmentOpening } from './amendment-opening.service';
import { CarriedPlans } from './carried-plans.service';
import { EffectConsequences } from './effect-consequences.service';
import { EffectDecisions } from './effect-decisions.service';
import { EffectIntake } from './effect-intake.service';
import { EffectQueries } from './effect-queries.service';
import { MainLock } from './main-lock.service';
import { WorkStations } from './work-stations.service';

/** What becomes of work whose document changes, and what senders learn of it. */
export const EFFECT_PROVIDERS: Provider[] = [
  AmendmentOpening,
  CarriedPlans,
  EffectConsequences,
  EffectDecisions,
  EffectIntake,
  EffectQueries,
  MainLock,
  WorkStations,
];
