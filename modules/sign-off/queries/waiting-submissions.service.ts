import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { WaitingSources } from '../../calendar';
import type { WaitingItem } from '../../calendar';
import { ROLES } from '../../organization';
import type { Role } from '../../organization';
import type { Box } from '../dto/submission.input';
import type { SubmissionSummaryView } from '../dto/submission.view';
import { SubmissionQueries } from './submission-queries.service';

interface Source {
  kind: string;
  label: string;
  roles: readonly Role[];
  box: Box;
}

const SOURCES: readonly Source[] = [
  { kind: 'submissions-to-decide', label: 'Văn bản chờ duyệt, ký', roles: ROLES, box: 'waiting' },
  { kind: 'submissions-to-issue', label: 'Văn bản chờ phát hành', roles: ['clerk'], box: 'to-issue' },
];

/** Submissions among what waits for a person. */
@Injectable()
export class WaitingSubmissions implements OnModuleInit {
  constructor(
    private readonly sources: WaitingSources,
    private readonly queries: SubmissionQueries,
  ) {}

  onModuleInit(): void {
    for (const { kind, label, roles, box } of SOURCES) {
      this.sources.register({
        kind,
        label,
        roles,
        find: async (me, _manager, size) => {
          const { items, total } = await this.queries.page({ box, page: 1, size }, me);
          return { items: items.map(asItem), total };
        },
      });
    }
  }
}

function asItem({ id, subject, submittedByName, waitingSince }: SubmissionSummaryView): WaitingItem {
  return {
    id,
    title: subject,
    detail: `Người trình: ${submittedByName}`,
    path: `submissions/${id}`,
    since: waitingSince,
    dueDate: null,
  };
}
