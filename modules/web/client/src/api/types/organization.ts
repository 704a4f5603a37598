import type { IsoDate } from './common';
import type { Role } from './session';

export type UnitKind =
  | 'province-committee'
  | 'department'
  | 'office'
  | 'mass-organization'
  | 'press'
  | 'commune'
  | 'ward'
  | 'armed-force'
  | 'agency'
  | 'unit'
  | 'external';

export type UnitLevel = 'ministry' | 'province' | 'commune';

export interface UnitCode {
  system: string;
  code: string;
}

export interface UnitAlias {
  text: string;
  kind: 'alias' | 'former' | 'abbreviation';
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

export interface Unit {
  id: string;
  code: string | null;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  level: UnitLevel;
  parentId: string | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  successorId: string | null;
  codes: UnitCode[];
  aliases: UnitAlias[];
  active: boolean;
  version: number;
}

export interface UnitOption {
  id: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
}

export interface GroupOption {
  id: string;
  name: string;
  memberCount: number;
}

export interface Group {
  id: string;
  name: string;
  aliases: string[];
  memberUnitIds: string[];
  rule?: { kinds?: UnitKind[]; levels?: UnitLevel[] } | null;
  version: number;
}

export interface Person {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  subject: string | null;
  unitId: string | null;
  unitName: string | null;
  roles: Role[];
  active: boolean;
  version: number;
}

export interface WorkbookError {
  sheet: string;
  row: number | null;
  column: string | null;
  code: string;
  message: string;
}

export interface WorkbookResult {
  ok: boolean;
  created: number;
  changed: number;
  unchanged: number;
  errors: WorkbookError[];
}
