import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { CitationLinks } from '../../modules/documents/citations/citation-links.service';
import { DocumentRegistry, RegisterQueries } from '../../modules/documents';
import type { Document, PreparedDocument } from '../../modules/documents';
import { DocumentQuery } from '../../modules/documents/dto/document.input';
import { IdentityService, Unit } from '../../modules/organization';
import type { Identity } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import { CITES, equalityPlan, HEALTH } from '../support/linking/equality-plan';
import { LinkingWorld } from '../support/linking/linking-world';
import { fillRegisters } from './support/fill-registers';
import type { Filled } from './support/fill-registers';

const SMALL = 10_000;
const LARGE = 1_000_000;
/** What a million documents may cost, against what ten thousand cost. */
const MAX_RATIO = 1.5;
/** Of registering, and of what takes a millisecond. */
const ROUNDS = { registering: 61, reading: 201 };
const WARM = 8;

/** One filled database with the service running on it. */
interface Province {
  world: LinkingWorld;
  filled: Filled;
  reader: Identity;
}

let small: Province;
let large: Province;

before(async () => {
  small = await provinceOf(SMALL);
  large = await provinceOf(LARGE);
});
after(async () => {
  await small?.world.close();
  await large?.world.close();
});

async function provinceOf(documents: number): Promise<Province> {
  const world = await LinkingWorld.open();
  await equalityPlan(world);
  const facts = {
    symbol: '77/KH-UBND',
    date: '2026-04-20',
    issuer: 'UBND tỉnh',
    kind: 'Kế hoạch',
    subject: 'Kế hoạch',
  };
  const plan = await world.register({ facts });
  // In both, so that there is something to find.
  await world.register({ facts: { ...facts, symbol: '2/KH-STP', date: '2026-03-05', issuer: 'Sở Tư pháp' } });
  const units = await world.application.dataSource.getRepository(Unit).find({ order: { code: 'ASC' } });
  const committee = world.unit('ubnd-tinh').id;
  const registers = [committee, ...units.map(({ id }) => id).filter((id) => id !== committee)];
  await world.application.dataSource.query('DELETE FROM pt_register_counter');
  await world.application.dataSource.query('UPDATE pt_document SET "year" = 2016');
  const { database } = world.application.dataSource.options as { database: string };
  const { id: documentId, symbolKey, date, bodyKey } = plan;
  const hot = { documentId, symbolKey, date, bodyKey } as Record<
    'documentId' | 'symbolKey' | 'date' | 'bodyKey',
    string
  >;
  const filled = fillRegisters(database, { documents, registers, hot });
  const reader = await world.get(IdentityService).bySubject('demo-01');
  assert.ok(reader);
  return { world, filled, reader };
}

/**
 * Milliseconds of the same work at both sizes, taken in turns so that the machine's moods hit both: the lower quartile,
 * which leaves out the rounds in which something else had the processor.
 */
async function both(
  rounds: number,
  work: (province: Province, round: number) => Promise<() => Promise<unknown>>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM; round < rounds; round += 1) {
    for (const [index, province] of [small, large].entries()) {
      const measured = await work(province, round);
      const start = performance.now();
      await measured();
      if (round >= 0) times[index].push(performance.now() - start);
    }
  }
  const quartile = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 4)];
  return [quartile(times[0]), quartile(times[1])];
}

function compare(context: TestContext, name: string, [few, many]: [number, number]): void {
  const ratio = many / few;
  context.diagnostic(
    `${name}: ${few.toFixed(2)} ms with ${SMALL} documents, ${many.toFixed(2)} ms with ${LARGE}; ratio ${ratio.toFixed(2)}`,
  );
  assert.ok(ratio <= MAX_RATIO, `${name}: ${ratio.toFixed(2)} times`);
}

let number = 3000;

/** A reply read and ready for the register. */
async function reply({ world }: Province, opening: string, facts: object = {}): Promise<PreparedDocument> {
  number += 1;
  const letter = {
    issuer: HEALTH,
    kind: 'Báo cáo',
    subject: 'Báo cáo kết quả',
    symbol: `${number}/BC-SYT`,
    date: '2026-11-10',
  };
  return world.prepare({ facts: { ...letter, ...facts }, text: `SỞ Y TẾ\nBÁO CÁO\n${opening}\n` });
}

const register = ({ world }: Province, prepared: PreparedDocument): Promise<Document> =>
  world.get(UnitOfWork).run((tx) => world.get(DocumentRegistry).register(tx, prepared, null));

describe('resolving a citation', () => {
  const named = { documentId: 'x', citedOn: '2026-11-10', bodyKey: null as string | null };

  it('by symbol and day: of a plan cited by all, and of others', async (context) => {
    for (const [symbolKey, date] of [
      ['77/KH-UBND', '2026-04-20'],
      ['1/KH-UBND', '2026-03-05'],
      ['640/QD-UBND', '2024-05-09'],
    ]) {
      const times = await both(ROUNDS.reading, async ({ world }) => {
        const links = world.get(CitationLinks);
        const registerId = world.unit('ubnd-tinh').id;
        return () =>
          links.target(world.application.dataSource.manager, { ...named, registerId, symbolKey, date });
      });
      compare(context, `${symbolKey} of ${date}`, times);
    }
  });

  it('by symbol and body', async (context) => {
    const times = await both(ROUNDS.reading, async ({ world }) => {
      const links = world.get(CitationLinks);
      const bodyKey = world.unit('so-tu-phap').id;
      const registerId = world.unit('ubnd-tinh').id;
      const citation = { ...named, registerId, symbolKey: '2/KH-STP', date: null, bodyKey };
      return () => links.target(world.application.dataSource.manager, citation);
    });
    compare(context, 'a plan of a department', times);
  });
});

describe('registering and linking', () => {
  it('a reply that cites the plan', async (context) => {
    const times = await both(ROUNDS.registering, async (province) => {
      await province.world.reopen(...(await province.world.planIds()));
      const prepared = await reply(province, `Thực hiện ${CITES}, Sở Y tế báo cáo kết quả như sau:`);
      return () => register(province, prepared);
    });
    compare(context, 'reply to the plan', times);
    const { world } = large;
    const last = await register(large, await reply(large, `Thực hiện ${CITES}, Sở Y tế báo cáo:`));
    assert.ok((await world.links(last.id)).length > 0, 'it is linked');
  });

  it('a reply that cites without day, beside laws and other plans', async (context) => {
    const times = await both(ROUNDS.registering, async (province) => {
      const cites =
        'Căn cứ Luật số 31/2024/QH15 ngày 18/01/2024 của Quốc hội; Kế hoạch số 1/KH-UBND ngày 05/3/2026; ' +
        'Thực hiện Kế hoạch số 77/KH-UBND của UBND tỉnh, Công văn số 12/UBND-VX ngày 07/4/2026 của UBND tỉnh, Sở Y tế báo cáo:';
      const prepared = await reply(province, cites);
      return () => register(province, prepared);
    });
    compare(context, 'reply with several citations', times);
  });

  it('a document whose own symbol is cited everywhere', async (context) => {
    const times = await both(ROUNDS.registering, async (province, round) => {
      const day = `2026-05-${String(1 + ((round + WARM) % 28)).padStart(2, '0')}`;
      const own = { symbol: '1/KH-UBND', issuer: 'UBND xã Than Uyên', kind: 'Kế hoạch', date: day };
      const prepared = await reply(province, 'Kế hoạch của xã.', own);
      return () => register(province, prepared);
    });
    compare(context, 'document of a common symbol', times);
  });
});

it('a register opens in constant time, wherever', async (context) => {
  for (const place of ['first', 'middle', 'last'] as const) {
    const times = await both(ROUNDS.reading, async ({ world, filled, reader }) => {
      const pages = Math.ceil(filled.last / 50);
      const page = place === 'first' ? 1 : place === 'middle' ? Math.ceil(pages / 2) : pages;
      const query = Object.assign(new DocumentQuery(), { direction: 'incoming', year: 2026, page, size: 50 });
      query.body = world.unit('ubnd-tinh').id;
      return async () => {
        const { items } = await world.get(RegisterQueries).page(query, reader);
        assert.ok(items.length > 0);
      };
    });
    compare(context, `${place} page`, times);
  }
});
