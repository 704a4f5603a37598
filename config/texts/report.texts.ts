import { ISSUER, PERIOD, PLAN, PLAN_SUBJECT } from './placeholders';
import type { TextDefinition } from './text.types';

const UNIT_REPORT = 'Báo cáo của đơn vị';
const CONSOLIDATED = 'Báo cáo tổng hợp';
const RECEIVER = { about: 'Cơ quan nhận báo cáo', sample: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)' };

/** Báo cáo của đơn vị and báo cáo tổng hợp. */
export const REPORT_TEXTS = {
  'unit-report.subject': {
    document: UNIT_REPORT,
    title: 'Trích yếu',
    about: 'Đứng dưới tên loại "Báo cáo".',
    single: true,
    placeholders: { 'trích yếu kế hoạch': { ...PLAN_SUBJECT, required: true }, 'kỳ báo cáo': PERIOD },
    text: 'Kết quả thực hiện {{trích yếu kế hoạch}} {{kỳ báo cáo}}',
  },
  'unit-report.opening': {
    document: UNIT_REPORT,
    title: 'Mở đầu',
    about: 'Đứng trước các mục của báo cáo.',
    placeholders: {
      'kế hoạch': { ...PLAN, required: true },
      'cơ quan ban hành': ISSUER,
      'kỳ báo cáo': PERIOD,
    },
    text: 'Thực hiện {{kế hoạch}}, {{cơ quan ban hành}} báo cáo kết quả thực hiện {{kỳ báo cáo}} như sau:',
  },
  'unit-report.closing': {
    document: UNIT_REPORT,
    title: 'Kết thúc',
    about: 'Đứng sau các mục của báo cáo.',
    placeholders: { 'cơ quan ban hành': ISSUER, 'cơ quan nhận': RECEIVER, 'kỳ báo cáo': PERIOD },
    text: 'Trên đây là báo cáo kết quả thực hiện {{kỳ báo cáo}}, {{cơ quan ban hành}} kính gửi {{cơ quan nhận}} tổng hợp.',
  },
  'consolidated.subject': {
    document: CONSOLIDATED,
    title: 'Trích yếu',
    about: 'Đứng dưới tên loại "Báo cáo".',
    single: true,
    placeholders: { 'trích yếu kế hoạch': { ...PLAN_SUBJECT, required: true }, 'kỳ báo cáo': PERIOD },
    text: 'Kết quả thực hiện {{trích yếu kế hoạch}} {{kỳ báo cáo}}',
  },
  'consolidated.opening': {
    document: CONSOLIDATED,
    title: 'Mở đầu',
    about: 'Đứng trước các mục của báo cáo.',
    placeholders: {
      'kế hoạch': { ...PLAN, required: true },
      'cơ quan ban hành': ISSUER,
      'kỳ báo cáo': PERIOD,
      'số đơn vị': { about: 'Số cơ quan, đơn vị đã gửi báo cáo', sample: '58' },
      'tổng số đơn vị': { about: 'Số cơ quan, đơn vị phải gửi báo cáo', sample: '60' },
    },
    text: 'Thực hiện {{kế hoạch}}; trên cơ sở báo cáo của {{số đơn vị}}/{{tổng số đơn vị}} cơ quan, đơn vị, địa phương, {{cơ quan ban hành}} báo cáo kết quả thực hiện {{kỳ báo cáo}} như sau:',
  },
  'consolidated.closing': {
    document: CONSOLIDATED,
    title: 'Kết thúc',
    about: 'Đứng sau các mục của báo cáo.',
    placeholders: {
      'cơ quan ban hành': ISSUER,
      'cơ quan nhận': { ...RECEIVER, sample: 'Bộ Nội vụ' },
      'kỳ báo cáo': PERIOD,
    },
    text: 'Trên đây là báo cáo kết quả thực hiện {{kỳ báo cáo}}, {{cơ quan ban hành}} kính gửi {{cơ quan nhận}} xem xét, tổng hợp.',
  },
} as const satisfies Record<string, TextDefinition>;
