import type { RecordCheckView } from '../../../../organization/record/record-check.controller';
import { http } from './http';

export type RecordCheck = RecordCheckView;

export const recordApi = {
  verify: () => http.get<RecordCheck>('/audit/verification'),
};
