/** Documents proposed for conditions, as the server's own view types say. */
import type { ConditionProposalView } from '../../../../../linking/conditions/dto/condition-proposal.dto';

export type ConditionProposal = ConditionProposalView;
