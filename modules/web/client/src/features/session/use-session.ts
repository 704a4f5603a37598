import { createContext, use } from 'react';
import type { Role, Session, SessionPerson } from '../../api/types/session';

/** The session of a signed-in person, with what the roles let one see in the menu. */
export interface SignedIn extends Session {
  person: SessionPerson;
}

export const SessionContext = createContext<SignedIn | null>(null);

/** The signed-in person; only below the session gate. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (!session) throw new Error('no session: this component must stand below the session gate');
  return session;
}

export const hasRole = (session: Pick<Session, 'roles'>, ...roles: Role[]) =>
  session.roles.some((role) => roles.includes(role));

/** Which parts of the pages a person sees. The server decides again on every request. */
export function visibleParts(session: Pick<Session, 'roles'> & { person: { unitId: string | null } }) {
  const coordinates = hasRole(session, 'coordinator');
  const wide = coordinates || hasRole(session, 'provincial-leader', 'administrator');
  return {
    coordinates,
    /** Sees every plan and every unit's part. */
    wide,
    plans: true,
    board: wide,
    ownUnit: session.person.unitId !== null && hasRole(session, 'clerk', 'officer', 'unit-leader'),
    /** What units sent and asked, and for units what those sent that got parts from them. */
    replies: wide || hasRole(session, 'officer', 'unit-leader'),
    /** The registers of documents: the own unit's, for wide roles every body's. */
    registers: wide || session.person.unitId !== null,
    /** Writes official documents, or reads the province's. */
    drafts: wide || session.person.unitId !== null,
    /** Decides which documents belong to which tasks. */
    links: hasRole(session, 'clerk', 'coordinator', 'administrator'),
    outbox: hasRole(session, 'administrator'),
    catalogue: coordinates || hasRole(session, 'administrator'),
    people: hasRole(session, 'administrator'),
  };
}
