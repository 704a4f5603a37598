import { createHash } from 'node:crypto';
import type { ReportField } from '../template/report-field';
import type { Sheet } from './sheet-rows';

/** Sheets of the form a unit fills in with Excel. */
export const FIGURE_SHEET: Sheet = {
  name: 'Số liệu',
  columns: [
    { key: 'field', heading: 'Mã ô', width: 14 },
    { key: 'name', heading: 'Chỉ tiêu', width: 52 },
    { key: 'place', heading: 'Thành phần', width: 34 },
    { key: 'measure', heading: 'Đơn vị tính', width: 16 },
    { key: 'value', heading: 'Giá trị', width: 18 },
    { key: 'last', heading: 'Kỳ trước', width: 16 },
    { key: 'guidance', heading: 'Hướng dẫn', width: 44 },
  ],
};

export const NARRATIVE_SHEET: Sheet = {
  name: 'Thuyết minh',
  columns: [
    { key: 'field', heading: 'Mã ô', width: 12 },
    { key: 'name', heading: 'Mục', width: 40 },
    { key: 'guidance', heading: 'Hướng dẫn', width: 44 },
    { key: 'value', heading: 'Nội dung', width: 90 },
  ],
};

/** Columns of the values, from 1. */
export const FIGURE_VALUE = 5;
export const NARRATIVE_VALUE = 4;

/** Says which form this is; nobody sees it. */
export const MARK_SHEET = '_bieu_mau';
export const MARK = 'plan-tasks-report-form/1';

/** Letters an Excel cell holds, with some room. */
export const CELL_LENGTH = 32_000;

/** Which report a form was made for, and what stood in it then. */
export interface FormMark {
  reportId: string;
  unitId: string;
  templateVersionId: string;
  /** Canonical values at the time of export, by field. */
  exported: Record<string, string>;
}

/** Seals the mark: a changed id, value or field does not fit it any more. */
export function sealOf({ reportId, unitId, templateVersionId, exported }: FormMark): string {
  const values = Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([MARK, reportId, unitId, templateVersionId, values]))
    .digest('hex');
}

export function isTable(field: ReportField): boolean {
  return field.indicator?.type === 'table';
}

export function isNumeric(field: ReportField): boolean {
  return field.indicator?.type === 'number' || field.indicator?.type === 'ratio';
}
