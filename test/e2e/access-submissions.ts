import { Submission } from '../../modules/sign-off';
import type { Row } from './access-work-rows';
import type { TasksWorld } from './tasks-world';

/** A document of Sở Nội vụ that is signed and waits for its clerk. */
export async function submissionOfInterior(
  world: TasksWorld,
): Promise<{ rows: Record<string, Row>; secrets: string[] }> {
  const bodyId = world.unit('so-noi-vu');
  const { personId } = world.person('unit-leader', 'so-noi-vu');
  const id = `submission-${bodyId}`.slice(0, 36);
  const now = new Date('2026-05-04T01:00:00Z');
  await world.rows(Submission).insert({
    ...{ id, draftId: null, planId: null, origin: null, kind: 'free', bodyId, subject: 'Thử phân quyền' },
    ...{ documentKind: 'Báo cáo', notation: '/BC-SNV', recipients: [], editable: null, enclosures: [] },
    file: { name: 'a.pdf', sha256: '0'.repeat(64), size: 1, mediaType: 'application/pdf' },
    places: { blanks: [], signature: null, organSeal: null },
    ...{ status: 'signed', round: 1, submittedById: personId, submittedByName: 'Thử', submittedAt: now },
    ...{ signerId: personId, power: 'none', currentStepId: null, currentPersonId: null, waitingSince: now },
    ...{ signedFile: null, signedAt: now, signatures: [], documentId: null, symbol: null, issuedOn: null },
    ...{ searchText: '', version: 1 },
  });
  const path = `/submissions/${id}/issue`;
  // The number is far beyond the next: understood, and refused for its state.
  const wish = { version: 1, number: 900, date: '2026-05-04', recipients: [] };
  return {
    secrets: [id],
    rows: {
      'GET /submissions/:id/issue': { path, owner: 'clerk', status: 200 },
      'POST /submissions/:id/issue': { path, wish, owner: 'clerk', status: 409 },
    },
  };
}
