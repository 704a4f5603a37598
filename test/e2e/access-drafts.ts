import { Drafts } from '../../modules/drafting';
import { report } from '../fixtures/drafting/official-documents';
import type { TasksWorld } from './tasks-world';

interface DraftRow {
  path: string;
  wish?: unknown;
  owner: 'unit-leader';
  status: number;
}

/** A draft of Sở Nội vụ, and the paths to it. */
export async function draftOfInterior(
  world: TasksWorld,
): Promise<{ rows: Record<string, DraftRow>; secrets: string[] }> {
  const drafts = world.get(Drafts);
  const document = { ...report(), symbol: { number: null, notation: 'BC-SNV' } };
  const prepared = await drafts.prepare({ ...document, date: { day: null, year: 2026 } });
  const bodyId = world.unit('so-noi-vu');
  const draft = await world.run((tx) =>
    drafts.create(tx, { kind: 'free', bodyId, recipients: [], prepared }, world.person('officer')),
  );
  const path = `/drafts/${draft.id}`;
  const row = (at: string, status: number, wish?: unknown): DraftRow => ({
    path: at,
    owner: 'unit-leader',
    status,
    wish,
  });
  return {
    secrets: [draft.id],
    rows: {
      'GET /drafts/:id': row(path, 200),
      'GET /drafts/:id/file.pdf': row(`${path}/file.pdf`, 200),
      'GET /drafts/:id/file.docx': row(`${path}/file.docx`, 200),
      'PATCH /drafts/:id': row(path, 200, { version: 1, document: draft.model }),
      // The form brings no file.
      'POST /drafts/:id/file': row(`${path}/file?version=1`, 400, {}),
      // Its version was raised by the change before.
      'DELETE /drafts/:id': row(`${path}?version=1`, 409),
    },
  };
}
