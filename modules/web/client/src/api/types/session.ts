import type { Role } from '../../../../../organization/access/roles';
import type {
  DemoAccountView,
  SessionPersonView,
  SessionView,
} from '../../../../../organization/access/session.view';

export type { Role };
export type Session = SessionView;
export type SessionPerson = SessionPersonView;
export type DemoAccount = DemoAccountView;
