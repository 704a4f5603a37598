import { hasRole, useSession } from '../session/use-session';

/** Who keeps the catalogue; the server decides again on every request. */
export const useMayManage = () => hasRole(useSession(), 'administrator', 'coordinator');
