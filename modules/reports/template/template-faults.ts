import type { ErrorDetail } from '../../foundation';
import { Decimal } from '../numbers/decimal';
import { cellsOf, fieldsOf } from './report-field';
import type { Aggregation, IndicatorType, TemplateContent, TemplateIndicator } from './template.types';
import { checkFaults } from './check-faults';

const CODE = /^[A-Z0-9Đ][A-Z0-9Đ.-]{0,29}$/;

/** Which ways of adding up suit which type. */
export const AGGREGATIONS_OF: Readonly<Record<IndicatorType, readonly Aggregation[]>> = {
  number: ['sum', 'average', 'weighted-average', 'last', 'none'],
  ratio: ['ratio-of-sums', 'last', 'none'],
  text: ['none', 'last'],
  choice: ['count-yes', 'share-yes', 'none'],
  table: ['sum', 'none'],
};

type Complain = (field: string, code: string, message: string) => void;

/** Everything that keeps a template from being used; fields are paths such as `indicators.3.code`. */
export function templateFaults(content: TemplateContent): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  const complain: Complain = (field, code, message) => faults.push({ field, code, message });
  if (!content.title.trim()) complain('title', 'title-missing', 'Đề cương chưa có tên báo cáo.');
  if (!content.sections.length) complain('sections', 'sections-missing', 'Đề cương chưa có mục nào.');
  codesOf(content.sections, 'sections', 'mục', complain);
  codesOf(content.indicators, 'indicators', 'chỉ tiêu', complain);
  content.sections.forEach((section, index) => {
    if (!section.title.trim())
      complain(`sections.${index}.title`, 'title-missing', `Mục ${section.code} chưa có tên.`);
  });
  content.indicators.forEach((indicator, index) => indicatorFaults(content, indicator, index, complain));
  if (!faults.length && !fieldsOf(content).length)
    complain('indicators', 'nothing-asked', 'Đề cương chưa yêu cầu đơn vị điền nội dung nào.');
  // A check is judged against fields, which faulty codes do not give.
  return faults.length ? faults : checkFaults(content);
}

function codesOf(items: readonly { code: string }[], path: string, what: string, complain: Complain): void {
  const seen = new Set<string>();
  items.forEach(({ code }, index) => {
    const field = `${path}.${index}.code`;
    if (!CODE.test(code))
      complain(
        field,
        'code-invalid',
        `Mã ${what} "${code}" chỉ được gồm chữ in hoa không dấu, chữ số, dấu chấm và gạch nối.`,
      );
    else if (seen.has(code)) complain(field, 'code-taken', `Mã ${what} "${code}" bị trùng.`);
    seen.add(code);
  });
}

function indicatorFaults(
  content: TemplateContent,
  indicator: TemplateIndicator,
  index: number,
  complain: Complain,
): void {
  const say = (field: string, code: string, message: string): void =>
    complain(`indicators.${index}.${field}`, code, `Chỉ tiêu ${indicator.code}: ${message}`);
  if (!indicator.name.trim()) say('name', 'name-missing', 'chưa có tên.');
  const section = content.sections.find(({ code }) => code === indicator.section);
  if (!section) say('section', 'section-unknown', `không có mục "${indicator.section}".`);
  else if (section.writer !== 'unit')
    say('section', 'section-not-of-units', `mục "${section.code}" do cơ quan tổng hợp viết.`);
  if (!AGGREGATIONS_OF[indicator.type].includes(indicator.aggregation))
    say('aggregation', 'aggregation-unfit', 'cách tổng hợp không phù hợp với loại chỉ tiêu.');
  if (indicator.breakdown.includes('sex') && !['number', 'ratio'].includes(indicator.type))
    say('breakdown', 'breakdown-unfit', 'chỉ số và tỷ lệ mới tách được theo giới tính.');
  if (indicator.type === 'choice') choiceFaults(indicator, say);
  if (indicator.type === 'table') tableFaults(indicator, say);
  if (indicator.type === 'ratio' && !isPositive(indicator.factor ?? '100'))
    say('factor', 'factor-invalid', 'hệ số nhân của tỷ lệ phải là số dương.');
  weightFaults(content, indicator, say);
  if (indicator.target && !isDecimal(indicator.target.value))
    say('target', 'target-invalid', 'mục tiêu phải là số.');
  if (indicator.baseline !== undefined && !isDecimal(indicator.baseline))
    say('baseline', 'baseline-invalid', 'số liệu gốc phải là số.');
  if ((indicator.target || indicator.baseline !== undefined) && ['text', 'table'].includes(indicator.type))
    say('target', 'target-unfit', 'chỉ tiêu bằng chữ hoặc bảng không có mục tiêu, số liệu gốc.');
}

function choiceFaults({ options = [], yes, aggregation }: TemplateIndicator, say: Complain): void {
  if (options.length < 2 || new Set(options).size !== options.length || options.some((o) => !o.trim()))
    say('options', 'options-invalid', 'cần ít nhất hai phương án khác nhau.');
  else if (aggregation !== 'none' && !options.includes(yes ?? ''))
    say('yes', 'yes-unknown', 'chưa chỉ ra phương án được tính là đạt.');
}

function tableFaults({ columns = [] }: TemplateIndicator, say: Complain): void {
  if (!columns.length) say('columns', 'columns-missing', 'bảng chưa có cột.');
  const codes = columns.map(({ code }) => code);
  if (
    new Set(codes).size !== codes.length ||
    columns.some(({ code, title }) => !code.trim() || !title.trim())
  )
    say('columns', 'columns-invalid', 'mỗi cột của bảng cần mã riêng và tên.');
}

function weightFaults(content: TemplateContent, indicator: TemplateIndicator, say: Complain): void {
  if (indicator.aggregation !== 'weighted-average') return;
  const weight = content.indicators.find(({ code }) => code === indicator.weight);
  if (weight?.type !== 'number' || weight.code === indicator.code || weight.mayBeNegative)
    say('weight', 'weight-unknown', 'bình quân có trọng số cần mã của một chỉ tiêu số không âm khác.');
  else if (indicator.breakdown.includes('sex') && cellsOf(weight).length === 1)
    say('weight', 'weight-unfit', 'chỉ tiêu làm trọng số phải tách theo giới tính như chỉ tiêu này.');
}

export function isDecimal(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
}

function isPositive(text: string): boolean {
  return isDecimal(text) && Decimal.of(text).compare(Decimal.ZERO) > 0;
}
