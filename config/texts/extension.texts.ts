import { ISSUER, PLAN } from './placeholders';
import type { TextDefinition } from './text.types';

const DOCUMENT = 'Công văn trả lời đề nghị gia hạn';

const UNIT = { about: 'Đơn vị đề nghị gia hạn', sample: 'Sở Y tế' };
const TASK = {
  about: 'Nội dung nhiệm vụ',
  sample: 'Tổ chức tập huấn nâng cao năng lực lồng ghép giới cho cán bộ y tế cơ sở',
};
const BEFORE = { about: 'Thời hạn đang có hiệu lực', sample: '30/9/2026' };
const PROPOSED = { about: 'Thời hạn đơn vị đề nghị', sample: '30/11/2026' };
const GRANTED = { about: 'Thời hạn được gia hạn', sample: '31/10/2026' };
const REASON = { about: 'Lý do của cơ quan quyết định', sample: 'bảo đảm tiến độ chung của Kế hoạch' };
const SHARED = { 'đơn vị': UNIT, 'nhiệm vụ': TASK, 'kế hoạch': PLAN, 'cơ quan ban hành': ISSUER };

/** Công văn trả lời đề nghị gia hạn; three answers are possible. */
export const EXTENSION_TEXTS = {
  'extension.subject': {
    document: DOCUMENT,
    title: 'Trích yếu',
    about: 'Đứng sau "V/v" dưới số của công văn.',
    single: true,
    placeholders: { 'đơn vị': UNIT },
    text: 'gia hạn thời gian thực hiện nhiệm vụ của {{đơn vị}}',
  },
  'extension.granted': {
    document: DOCUMENT,
    title: 'Đồng ý như đề nghị',
    about: 'Toàn bộ nội dung khi thời hạn được gia hạn đúng như đề nghị.',
    placeholders: {
      ...SHARED,
      'thời hạn cũ': BEFORE,
      'thời hạn mới': { ...GRANTED, required: true },
    },
    text: [
      'Xét đề nghị của {{đơn vị}} về việc gia hạn thời gian thực hiện nhiệm vụ “{{nhiệm vụ}}” được giao tại {{kế hoạch}}, {{cơ quan ban hành}} có ý kiến như sau:',
      '1. Đồng ý gia hạn thời gian hoàn thành nhiệm vụ nêu trên từ ngày {{thời hạn cũ}} đến hết ngày {{thời hạn mới}}.',
      '2. {{đơn vị}} tập trung chỉ đạo, bảo đảm hoàn thành nhiệm vụ đúng thời hạn đã được gia hạn và báo cáo kết quả theo quy định.',
      '{{cơ quan ban hành}} trả lời để {{đơn vị}} biết, thực hiện.',
    ].join('\n'),
  },
  'extension.shorter': {
    document: DOCUMENT,
    title: 'Đồng ý với thời hạn ngắn hơn',
    about: 'Toàn bộ nội dung khi thời hạn được gia hạn ngắn hơn đề nghị.',
    placeholders: {
      ...SHARED,
      'thời hạn cũ': BEFORE,
      'thời hạn đề nghị': PROPOSED,
      'thời hạn mới': { ...GRANTED, required: true },
      'lý do': { ...REASON, required: true },
    },
    text: [
      'Xét đề nghị của {{đơn vị}} về việc gia hạn thời gian thực hiện nhiệm vụ “{{nhiệm vụ}}” được giao tại {{kế hoạch}} đến hết ngày {{thời hạn đề nghị}}, {{cơ quan ban hành}} có ý kiến như sau:',
      '1. Đồng ý gia hạn thời gian hoàn thành nhiệm vụ nêu trên từ ngày {{thời hạn cũ}} đến hết ngày {{thời hạn mới}}. Lý do: {{lý do}}.',
      '2. {{đơn vị}} tập trung chỉ đạo, bảo đảm hoàn thành nhiệm vụ đúng thời hạn đã được gia hạn và báo cáo kết quả theo quy định.',
      '{{cơ quan ban hành}} trả lời để {{đơn vị}} biết, thực hiện.',
    ].join('\n'),
  },
  'extension.refused': {
    document: DOCUMENT,
    title: 'Không đồng ý',
    about: 'Toàn bộ nội dung khi đề nghị gia hạn không được chấp thuận.',
    placeholders: { ...SHARED, 'thời hạn cũ': BEFORE, 'lý do': { ...REASON, required: true } },
    text: [
      'Xét đề nghị của {{đơn vị}} về việc gia hạn thời gian thực hiện nhiệm vụ “{{nhiệm vụ}}” được giao tại {{kế hoạch}}, {{cơ quan ban hành}} có ý kiến như sau:',
      '1. Không đồng ý gia hạn thời gian thực hiện nhiệm vụ nêu trên; thời hạn hoàn thành vẫn là ngày {{thời hạn cũ}}. Lý do: {{lý do}}.',
      '2. {{đơn vị}} khẩn trương hoàn thành nhiệm vụ và báo cáo kết quả theo quy định.',
      '{{cơ quan ban hành}} trả lời để {{đơn vị}} biết, thực hiện.',
    ].join('\n'),
  },
} as const satisfies Record<string, TextDefinition>;
