import assert from 'node:assert/strict';
import type { DraftView } from '../../modules/drafting/dto/draft.view';
import { Person } from '../../modules/organization';
import { OutboxWorker } from '../../modules/persistence';
import { loadSource, readDocument } from '../../modules/reading';
import type { IssuePreviewView, SubmissionView } from '../../modules/sign-off/dto/submission.view';
import type { AssignmentView } from '../../modules/tasks';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';
import { expect } from './plans-world';

/** Who carries a document of one body: demo people. */
export interface House {
  reviewer: string;
  signer: string;
  clerk: string;
}
export const INTERIOR: House = { reviewer: 'demo-05', signer: 'demo-06', clerk: 'demo-07' };
export const PROVINCE: House = { reviewer: 'demo-06', signer: 'demo-02', clerk: 'demo-03' };

/** A running service in which every unit has somebody who answers for it. */
export class LoopWorld {
  private readonly officers = new Map<string, ApiClient>();

  private constructor(
    readonly application: TestApplication,
    readonly coordinator: ApiClient,
  ) {}

  static async open(now: string): Promise<LoopWorld> {
    const application = await startApplication({ now });
    return new LoopWorld(application, await signInAs(application.api, 'coordinator'));
  }

  close(): Promise<void> {
    return this.application.close();
  }

  rows<T extends object>(entity: new () => T) {
    return this.application.dataSource.getRepository<T>(entity);
  }

  /** Signed in as a demo person. */
  async somebody(subject: string): Promise<ApiClient> {
    return this.as((await this.person(subject)).id);
  }

  /** Somebody of the unit who answers for it; units without demo people get one. */
  async officerOf(unitId: string): Promise<ApiClient> {
    const known = this.officers.get(unitId);
    if (known) return known;
    const people = await this.rows(Person).findBy({ unitId });
    let one = people.find(({ roles }) => roles.includes('officer'));
    if (!one) {
      const id = `officer-${this.officers.size}`;
      one = {
        ...(await this.person('demo-08')),
        id,
        subject: id,
        name: `Cán bộ ${this.officers.size}`,
        unitId,
      };
      await this.rows(Person).insert(one);
    }
    const client = await this.as(one.id);
    this.officers.set(unitId, client);
    return client;
  }

  async assignments(query: string): Promise<AssignmentView[]> {
    const found: AssignmentView[] = [];
    for (let page = 1; ; page += 1) {
      const path = `/assignments?size=200&page=${page}&${query}`;
      const { items, total } = expect(
        await this.coordinator.get<{ items: AssignmentView[]; total: number }>(path),
        200,
      );
      found.push(...items);
      if (found.length >= total) return found;
    }
  }

  /** Who reviews and who signs in a body's name. */
  async way(by: House): Promise<{ reviewerIds: string[]; signerId: string; power: string }> {
    const [reviewer, leader] = [await this.person(by.reviewer), await this.person(by.signer)];
    return { reviewerIds: [reviewer.id], signerId: leader.id, power: 'KT' };
  }

  /** What was submitted goes to the leader, past the reviewer who returns it once, and out of the door. */
  async signedAndIssued(
    by: House,
    { id, draftId }: Pick<SubmissionView, 'id' | 'draftId'>,
    recipients: { unitId?: string; name: string }[],
  ): Promise<SubmissionView> {
    const { coordinator } = this;
    assert.ok(draftId);
    const version = async (client: ApiClient): Promise<number> =>
      expect(await client.get<SubmissionView>(`/submissions/${id}`), 200).version;
    const post = async (client: ApiClient, path: string, body: object = {}): Promise<SubmissionView> =>
      expect(
        await client.post<SubmissionView>(`/submissions/${id}/${path}`, {
          version: await version(client),
          ...body,
        }),
        200,
      );
    const review = await this.somebody(by.reviewer);
    await post(review, 'acts', { name: 'return', reason: 'Sửa lại câu kết.' });
    await this.addSentence(draftId, 'Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện.');
    await post(coordinator, 'resubmit');
    await post(review, 'acts', { name: 'approve' });
    await post(await this.somebody(by.signer), 'sign');
    const clerk = await this.somebody(by.clerk);
    const { number, date } = expect(await clerk.get<IssuePreviewView>(`/submissions/${id}/issue`), 200);
    const issued = await post(clerk, 'issue', { number, date, recipients });
    assert.equal(issued.status, 'issued');
    await this.application.app.get(OutboxWorker, { strict: false }).drain();
    return issued;
  }

  /** The head of the issued file as our own reading understands it. */
  async readBack(by: House, view: SubmissionView) {
    const signed = view.files.find(({ role }) => role === 'signed');
    assert.ok(signed);
    const response = await (
      await this.somebody(by.clerk)
    ).raw(`/submissions/${view.id}/files/${signed.sha256}`);
    return readDocument(await loadSource(Buffer.from(await response.arrayBuffer()))).header;
  }

  private async addSentence(draftId: string, text: string): Promise<void> {
    const { version, document } = expect(await this.coordinator.get<DraftView>(`/drafts/${draftId}`), 200);
    const blocks = [...document.blocks, { type: 'paragraph' as const, text }];
    const change = { version, document: { ...document, blocks } };
    expect(await this.coordinator.patch(`/drafts/${draftId}`, change), 200);
  }

  private person(subject: string): Promise<Person> {
    return this.rows(Person).findOneByOrFail({ subject });
  }

  private async as(personId: string): Promise<ApiClient> {
    const { api } = this.application;
    const answer = await new ApiClient(api).post('/session/demo', { personId });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    assert.ok(cookie);
    return new ApiClient(api, cookie);
  }
}
