import assert from 'node:assert/strict';
import type { SubmissionView } from '../../modules/sign-off/dto/submission.view';
import { Person, Unit } from '../../modules/organization';
import type { ApplicationOverrides } from '../../src/application';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';
import type { Answer } from '../support/client';
import { letterPdf } from '../support/signing';

/** Demo people by a short name. */
const PEOPLE = {
  hanh: 'demo-01',
  phong: 'demo-02',
  thao: 'demo-03',
  duy: 'demo-04',
  chau: 'demo-05',
  thinh: 'demo-06',
  huong: 'demo-07',
  linh: 'demo-09',
  nam: 'demo-12',
} as const;
export type Somebody = keyof typeof PEOPLE;

/** Fields of a submitted file, with people by their short names. */
export interface FileWish {
  reviewers?: Somebody[];
  signer?: Somebody;
  power?: string;
  body?: string;
  subject?: string;
  notation?: string;
  recipients?: { unitId?: string; name: string }[];
}

/** A running service with people who submit, review, sign and issue. */
export class SignOffWorld {
  private constructor(
    readonly application: TestApplication,
    private readonly people: Map<string, Person>,
    private readonly units: Map<string, Unit>,
  ) {}

  static async open(
    options: { env?: NodeJS.ProcessEnv; overrides?: ApplicationOverrides } = {},
  ): Promise<SignOffWorld> {
    const application = await startApplication(options);
    const people = await application.dataSource.getRepository(Person).find();
    const units = await application.dataSource.getRepository(Unit).find();
    return new SignOffWorld(
      application,
      new Map(people.map((person) => [person.subject, person])),
      new Map(units.map((unit) => [unit.code, unit])),
    );
  }

  close(): Promise<void> {
    return this.application.close();
  }

  person(who: Somebody): Person {
    const person = this.people.get(PEOPLE[who]);
    assert.ok(person, who);
    return person;
  }

  unit(code: string): Unit {
    const unit = this.units.get(code);
    assert.ok(unit, code);
    return unit;
  }

  async as(who: Somebody): Promise<ApiClient> {
    const { api } = this.application;
    const answer = await new ApiClient(api).post('/session/demo', { personId: this.person(who).id });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    assert.ok(cookie, `${who} is signed in`);
    return new ApiClient(api, cookie);
  }

  guest(role: string, unitName?: string): Promise<ApiClient> {
    return signInAs(this.application.api, role, unitName);
  }

  /** Submits a file as one person. */
  async send(who: Somebody, wish: FileWish = {}, file?: Buffer): Promise<Answer<SubmissionView>> {
    const { reviewers = [], signer = 'phong', power = 'KT', body = 'ubnd-tinh' } = wish;
    const { notation = 'BC-UBND', subject = 'Kết quả thực hiện nhiệm vụ năm 2026', recipients = [] } = wish;
    const client = await this.as(who);
    const fields = {
      bodyId: this.unit(body).id,
      subject,
      documentKind: 'Báo cáo',
      notation,
      reviewerIds: JSON.stringify(reviewers.map((one) => this.person(one).id)),
      signerId: this.person(signer).id,
      power,
      recipients: JSON.stringify(recipients),
    };
    const bytes = file ?? (await letterPdf({ signer: this.person(signer).name, notation }));
    return client.form('/submissions/files', fields, [{ field: 'files', name: 'bao-cao.pdf', bytes }]);
  }

  /** @throws unless it was taken */
  async submit(who: Somebody, wish: FileWish = {}, file?: Buffer): Promise<SubmissionView> {
    return taken(await this.send(who, wish, file), 201);
  }

  /** The submission as this person sees it now. */
  async look(who: Somebody, id: string): Promise<SubmissionView> {
    return taken(await (await this.as(who)).get<SubmissionView>(`/submissions/${id}`));
  }

  /** An act on the version that person sees now. */
  async act(
    who: Somebody,
    id: string,
    name: string,
    rest: Record<string, unknown> = {},
  ): Promise<Answer<SubmissionView>> {
    const client = await this.as(who);
    const { body } = await client.get<SubmissionView>(`/submissions/${id}`);
    const version = body.version ?? 1;
    if (name === 'sign' || name === 'resubmit' || name === 'issue') {
      return client.post(`/submissions/${id}/${name}`, { version, ...rest });
    }
    return client.post(`/submissions/${id}/acts`, { name, version, ...rest });
  }

  /** Submitted and signed by the leader, ready to be issued. */
  async signed(wish: FileWish = {}): Promise<SubmissionView> {
    const { id } = await this.submit('hanh', wish);
    return taken(await this.act(wish.signer ?? 'phong', id, 'sign'));
  }

  async file(who: Somebody, view: SubmissionView, role: string): Promise<Buffer> {
    const file = view.files.find((one) => one.role === role);
    assert.ok(file, role);
    const client = await this.as(who);
    const answer = await client.raw(`/submissions/${view.id}/files/${file.sha256}`);
    assert.equal(answer.status, 200);
    return Buffer.from(await answer.arrayBuffer());
  }

  async count(table: string): Promise<number> {
    const rows = (await this.application.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`)) as {
      n: number | string;
    }[];
    return Number(rows[0].n);
  }
}

/** The body of an answer that must be good. */
export function taken<T>(answer: Answer<T>, status = 200): T {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body;
}
