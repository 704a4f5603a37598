import { http } from './http';
import type { DemoAccount, Session } from './types/session';

export const sessionApi = {
  read: () => http.get<Session>('/session'),
  demoAccounts: () => http.get<DemoAccount[]>('/session/demo-accounts'),
  signInDemo: (personId: string) => http.post<void>('/session/demo', { personId }),
  signOut: () => http.delete<void>('/session'),
};
