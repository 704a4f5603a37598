import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from '../../modules/foundation';
import type { ConditionProposalView } from '../../modules/linking/conditions/dto/condition-proposal.dto';
import { Document } from '../../modules/documents';
import { Link } from '../../modules/linking';
import { prepareSampleDocuments } from '../../src/sample/sample-documents';
import { SAMPLE_LETTERS } from '../../src/sample/sample-letters';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';

let application: TestApplication;
before(async () => {
  application = await startApplication({ plans: true, documents: true });
});
after(() => application?.close());

test('the letters are read from their own pages and stand in the registers', async () => {
  const documents = await application.dataSource
    .getRepository(Document)
    .find({ order: { registeredAt: 'ASC' } });
  assert.deepEqual(
    documents.map(({ symbol, issuer, date }) => [symbol, issuer, date]),
    SAMPLE_LETTERS.map(({ document: { symbol, issuer, date } }) => [
      `${symbol.number}/${symbol.notation}`,
      issuer.fullName,
      date.day,
    ]),
  );
});

test('there is something to see: a sure link, likely ones and a likely condition', async () => {
  const links = await application.dataSource.getRepository(Link).find();
  const states = new Set(links.map(({ state }) => state));
  assert.ok(
    states.has('automatic') && states.has('suggested'),
    JSON.stringify(links.map(({ state, reason }) => [state, reason])),
  );
  const coordinator = await signInAs(application.api, 'coordinator');
  const { body } = await coordinator.get<Page<ConditionProposalView>>('/condition-proposals');
  assert.deepEqual(
    body.items.map(({ document }) => document.symbol),
    ['1977/BYT-BMTE'],
  );
});

test('a second start adds nothing', async () => {
  const count = () => application.dataSource.getRepository(Document).count();
  const before = await count();
  await prepareSampleDocuments(application.app);
  assert.equal(await count(), before);
});
