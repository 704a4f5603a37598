import { ConditionMatching } from './condition-matching.service';
import { ConditionProposals } from './condition-proposals.service';

export const CONDITION_PROVIDERS = [ConditionMatching, ConditionProposals];
