import type { Provider } from '@nestjs/common';
import { LinkChanges } from './decisions/link-changes.service';
import { LinkDecisions } from './decisions/link-decisions.service';
import { LinksByHand } from './decisions/links-by-hand.service';
import { CitedDocuments } from './facts/cited-documents.service';
import { LinkingFactsReader } from './facts/linking-facts.service';
import { PlanCandidates } from './facts/plan-candidates.service';
import { ReceivingRegisters } from './facts/receiving-registers.service';
import { ReplyTargets } from './facts/reply-targets.service';
import { Senders } from './facts/senders.service';
import { LinkedReplies } from './linked-replies.service';
import { Linker } from './linker.service';
import { LinkWriter } from './link-writer.service';
import { PlanLinks } from './plan-links.service';
import { GivenLinks } from './given-links.service';
import { LinkAccess } from './queries/link-access.service';
import { LinkChoices } from './queries/link-choices.service';
import { LinkQueries } from './queries/link-queries.service';
import { SuggestionNotices } from './suggestion-notices.service';

/** What ties documents to plans and tasks. */
export const LINK_PROVIDERS: Provider[] = [
  CitedDocuments,
  GivenLinks,
  LinkAccess,
  LinkChanges,
  LinkChoices,
  LinkDecisions,
  LinkedReplies,
  Linker,
  LinkingFactsReader,
  LinkQueries,
  LinksByHand,
  LinkWriter,
  PlanCandidates,
  PlanLinks,
  ReceivingRegisters,
  ReplyTargets,
  Senders,
  SuggestionNotices,
];
