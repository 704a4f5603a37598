import assert from 'node:assert/strict';
import type { Answer, ApiClient } from './client';

export interface UnitView {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  parentId: string | null;
  validTo: string | null;
  successorId: string | null;
  aliases: { text: string; kind: string; validFrom: string | null; validTo: string | null }[];
  active: boolean;
  version: number;
}
export interface GroupView {
  id: string;
  name: string;
  memberUnitIds: string[];
  rule?: { kinds: string[]; levels: string[] };
  version: number;
}
export interface PersonView {
  id: string;
  name: string;
  subject: string;
  unitId: string | null;
  unitName: string | null;
  roles: string[];
  active: boolean;
  version: number;
}
export interface Page<T> {
  items: T[];
  total: number;
}
export interface Refusal {
  code: string;
  message: string;
  field?: string;
}

/** The unit of that name; fails when there is none. */
export async function unitCalled(keeper: ApiClient, name: string): Promise<UnitView> {
  const { body } = await keeper.get<Page<UnitView>>(`/units?size=200&q=${encodeURIComponent(name)}`);
  const unit = body.items.find((item) => item.name === name);
  assert.ok(unit, `no unit ${name}`);
  return unit;
}

/** Makes a unit of the province. */
export async function newUnit(
  keeper: ApiClient,
  name: string,
  rest: Record<string, unknown> = {},
): Promise<UnitView> {
  const answer = await keeper.post<UnitView>('/units', { name, kind: 'unit', level: 'province', ...rest });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

/** Asserts a refusal: its status, its code, its field if given, and that it speaks Vietnamese. */
export function refused(
  answer: Pick<Answer<unknown>, 'status' | 'body'>,
  status: number,
  code: string,
  field?: string,
): void {
  const body = answer.body as Refusal;
  assert.deepEqual([answer.status, body.code], [status, code], JSON.stringify(body));
  if (field) assert.equal(body.field, field);
  assert.match(body.message, /[^\u0000-\u007f]/, 'the message is Vietnamese');
}
