import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  Group,
  GroupOption,
  GroupRule,
  Person,
  PersonOption,
  Unit,
  UnitOption,
  WorkbookResult,
} from './types/organization';
import { upload } from './upload';

/** What a form sends: the record without what the server keeps. */
export type UnitInput = Omit<Unit, 'id' | 'active' | 'version' | 'successorId' | 'code'> & { code?: string };
/** A rule or named members, not both. */
export interface GroupInput {
  name: string;
  aliases: string[];
  rule?: GroupRule;
  memberUnitIds?: string[];
}
export type PersonInput = Omit<Person, 'id' | 'unitName' | 'version'>;

export const unitsApi = {
  list: (query: Query) => http.get<Page<Unit>>('/units', query),
  read: (id: string) => http.get<Unit>(`/units/${id}`),
  options: () => http.get<UnitOption[]>('/units/options'),
  create: (input: UnitInput) => http.post<Unit>('/units', input),
  change: (id: string, version: number, input: Partial<Omit<UnitInput, 'code'>>) =>
    http.patch<Unit>(`/units/${id}`, { version, ...input }),
  rename: (id: string, version: number, name: string, from: string) =>
    http.post<Unit>(`/units/${id}/rename`, { version, name, from }),
  merge: (unitIds: string[], intoId: string, from: string) =>
    http.post<unknown>('/units/merge', { unitIds, intoId, from }),
};

export const groupsApi = {
  list: (query: Query) => http.get<Page<Group>>('/groups', query),
  options: () => http.get<GroupOption[]>('/groups/options'),
  create: (input: GroupInput) => http.post<Group>('/groups', input),
  change: (id: string, version: number, input: Partial<GroupInput>) =>
    http.patch<Group>(`/groups/${id}`, { version, ...input }),
  remove: (id: string, version: number) => http.delete<void>(`/groups/${id}`, { version }),
};

export const peopleApi = {
  /** Active people of a unit, to assign work to. */
  colleagues: (unitId: string) => http.get<PersonOption[]>('/people/options', { unitId }),
  list: (query: Query) => http.get<Page<Person>>('/people', query),
  create: (input: PersonInput) => http.post<Person>('/people', input),
  change: (id: string, version: number, input: Partial<PersonInput>) =>
    http.patch<Person>(`/people/${id}`, { version, ...input }),
};

export const workbookApi = {
  send: (file: File, dryRun: boolean, onProgress?: (share: number) => void) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return upload<WorkbookResult>('/organization/workbook', form, { onProgress }, { dryRun });
  },
};
