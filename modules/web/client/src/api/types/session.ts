import type { IsoDate } from './common';

export type Role =
  'clerk' | 'officer' | 'unit-leader' | 'coordinator' | 'provincial-leader' | 'administrator';

export interface SessionPerson {
  id: string;
  name: string;
  title: string | null;
  unitId: string | null;
  unitName: string | null;
}

export interface Session {
  person: SessionPerson | null;
  roles: Role[];
  sampleMode: boolean;
  today: IsoDate;
  province: string | null;
  signIn: 'demo' | 'oidc' | 'host';
  oidc?: { issuer: string; clientId: string };
}

export interface DemoAccount {
  id: string;
  name: string;
  title: string | null;
  unitName: string | null;
  roles: Role[];
}
