import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  Consolidation,
  FieldChange,
  NewPeriod,
  Parts,
  Period,
  PeriodPreview,
  PeriodSummary,
  SavedReport,
  SectionNarratives,
  Template,
  TemplateContent,
  TemplateSummary,
  UnitReport,
  UnitReportSummary,
} from './types/reports';
import { upload } from './upload';

function fileForm(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, file.name);
  return form;
}

export const templatesApi = {
  list: (query: Query) => http.get<Page<TemplateSummary>>('/report-templates', query),
  read: (id: string, number?: number) => http.get<Template>(`/report-templates/${id}`, { number }),
  create: (name: string, copyOf?: string) => http.post<Template>('/report-templates', { name, copyOf }),
  save: (id: string, version: number, name: string, content: TemplateContent) =>
    http.put<Template>(`/report-templates/${id}/draft`, { version, name, content }),
  publish: (id: string, version: number) =>
    http.post<Template>(`/report-templates/${id}/publish`, { version }),
  discard: (id: string, version: number) => http.delete<void>(`/report-templates/${id}/draft`, { version }),
  retire: (id: string, version: number, retired: boolean) =>
    http.post<Template>(`/report-templates/${id}/retire`, { version, retired }),
  import: (file: File, into?: { id: string; version: number }) =>
    upload<Template>(
      '/report-templates/imports',
      fileForm(file, into && { templateId: into.id, version: String(into.version) }),
    ),
};

export const periodsApi = {
  list: (query: Query) => http.get<Page<PeriodSummary>>('/report-periods', query),
  read: (id: string) => http.get<Period>(`/report-periods/${id}`),
  preview: (input: NewPeriod) => http.post<PeriodPreview>('/report-periods/preview', input),
  open: (input: NewPeriod) => http.post<Period>('/report-periods', input),
  changeDue: (id: string, version: number, dueDate: string, reason: string) =>
    http.post<Period>(`/report-periods/${id}/due`, { version, dueDate, reason }),
  close: (id: string, version: number) => http.post<Period>(`/report-periods/${id}/close`, { version }),
  reopen: (id: string, version: number) => http.post<Period>(`/report-periods/${id}/reopen`, { version }),
  consolidation: (id: string) => http.get<Consolidation>(`/report-periods/${id}/consolidation`),
  parts: (id: string, code: string, sex: string | null) =>
    http.get<Parts>(`/report-periods/${id}/consolidation/parts`, { code, sex }),
  sections: (id: string) => http.get<SectionNarratives[]>(`/report-periods/${id}/sections`),
  saveText: (
    id: string,
    section: string,
    input: { version: number; text: string; sources: { reportId: string; hash: string }[] },
  ) =>
    http.put<SectionNarratives[]>(
      `/report-periods/${id}/sections/${encodeURIComponent(section)}/text`,
      input,
    ),
  draft: (id: string, receiver: string) =>
    http.post<{ draftId: string }>(`/report-periods/${id}/draft`, { receiver }),
};

export const unitReportsApi = {
  list: (query: Query) => http.get<Page<UnitReportSummary>>('/unit-reports', query),
  read: (id: string) => http.get<UnitReport>(`/unit-reports/${id}`),
  save: (id: string, changes: FieldChange[], seen: number) =>
    http.put<SavedReport>(`/unit-reports/${id}/values`, { changes, seen }),
  submit: (id: string, input: { seen: number; nothing: boolean; note?: string }) =>
    http.post<UnitReport>(`/unit-reports/${id}/submit`, input),
  return: (id: string, version: number, remark: string) =>
    http.post<UnitReport>(`/unit-reports/${id}/return`, { version, remark }),
  accept: (id: string, version: number) => http.post<UnitReport>(`/unit-reports/${id}/accept`, { version }),
  importForm: (id: string, file: File, overwrite: boolean) =>
    upload<UnitReport>(`/unit-reports/${id}/workbook`, fileForm(file), {}, { overwrite }),
  draft: (id: string) => http.post<{ draftId: string }>(`/unit-reports/${id}/draft`),
};
