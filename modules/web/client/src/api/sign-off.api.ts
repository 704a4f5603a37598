import { http } from './http';
import type { IsoDate, Page, Query } from './types/common';
import type {
  BulkResult,
  Deputy,
  IssuePreview,
  NewDeputy,
  SignOffBody,
  SignOffPerson,
  Submission,
  SubmissionCounts,
  SubmissionRecipient,
  SubmissionSummary,
  SubmissionWay,
} from './types/sign-off';
import { upload, type UploadProgress } from './upload';

interface Versioned {
  id: string;
  version: number;
}

const versionOf = ({ id, version }: Versioned): Versioned => ({ id, version });

/** What an act needs besides the version. */
export interface ActInput {
  reason?: string;
  personId?: string;
}

export interface FileFields extends SubmissionWay {
  bodyId: string;
  subject: string;
  documentKind: string;
  notation: string;
}

export const signOffApi = {
  list: (query: Query) => http.get<Page<SubmissionSummary>>('/submissions', query),
  counts: () => http.get<SubmissionCounts>('/submissions/counts'),
  people: (query: Query) => http.get<SignOffPerson[]>('/submissions/people', query),
  bodies: () => http.get<SignOffBody[]>('/submissions/bodies'),
  read: (id: string) => http.get<Submission>(`/submissions/${id}`),
  submitDraft: (draftId: string, way: SubmissionWay) =>
    http.post<Submission>('/submissions', { draftId, ...way }),
  urgeByLetter: (planId: string, wish: SubmissionWay & { grade: string; text: string }) =>
    http.post<Submission>(`/plans/${planId}/urging-letters`, wish),
  submitFiles: ({ reviewerIds, ...fields }: FileFields, files: File[], progress: UploadProgress) => {
    const form = new FormData();
    form.set('reviewerIds', JSON.stringify(reviewerIds));
    for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value);
    for (const file of files) form.append('files', file, file.name);
    return upload<Submission>('/submissions/files', form, progress);
  },
  replaceFiles: ({ id, version }: Versioned, files: File[]) => {
    const form = new FormData();
    form.set('version', String(version));
    for (const file of files) form.append('files', file, file.name);
    return upload<Submission>(`/submissions/${id}/files`, form);
  },
  act: ({ id, version }: Versioned, name: string, input: ActInput) =>
    http.post<Submission>(`/submissions/${id}/acts`, { name, version, ...input }),
  sign: ({ id, version }: Versioned) => http.post<Submission>(`/submissions/${id}/sign`, { version }),
  resubmit: ({ id, version }: Versioned, way?: SubmissionWay) =>
    http.post<Submission>(`/submissions/${id}/resubmit`, { version, ...(way && { way }) }),
  approveAll: (items: Versioned[]) =>
    http.post<BulkResult[]>('/submissions/approve', { items: items.map(versionOf) }),
  signAll: (items: Versioned[]) =>
    http.post<BulkResult[]>('/submissions/sign', { items: items.map(versionOf) }),
  issuePreview: (id: string, date: IsoDate | null) =>
    http.get<IssuePreview>(`/submissions/${id}/issue`, { date }),
  issue: (
    { id, version }: Versioned,
    wish: { number: number; date: IsoDate; recipients: SubmissionRecipient[] },
  ) => http.post<Submission>(`/submissions/${id}/issue`, { version, ...wish }),
  deputies: () => http.get<Deputy[]>('/deputies'),
  addDeputy: (wish: NewDeputy) => http.post<Deputy>('/deputies', wish),
  endDeputy: ({ id, version }: Versioned) => http.post<Deputy>(`/deputies/${id}/end`, { version }),
};

/** Path of a file of a submission. */
export const submissionFilePath = (id: string, sha256: string) => `/submissions/${id}/files/${sha256}`;
