import type { Provider } from '@nestjs/common';
import { LinkChanges } from './decisions/link-changes.service';
import { LinkDecisions } from './decisions/link-decisions.service';
import { LinksByHand } from './decisions/links-by-hand.service';
import { ReceivingRegisters } from './facts/receiving-registers.service';
import { LinkAccess } from './queries/link-access.service';
import { LinkChoices } from './queries/link-choices.service';
import { LinkQueries } from './queries/link-queries.service';

/** What ties documents to plans and tasks. */
export const LINK_PROVIDERS: Provider[] = [
  LinkAccess,
  LinkChanges,
  LinkChoices,
  LinkDecisions,
  LinkQueries,
  LinksByHand,
  ReceivingRegisters,
];
