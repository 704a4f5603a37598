import { COLLECTOR, ISSUER, PLAN, PLAN_SUBJECT, TASK_COUNT } from './placeholders';
import type { TextDefinition } from './text.types';

/** Công văn giao nhiệm vụ. */
export const DISPATCH_TEXTS = {
  'dispatch.subject': {
    document: 'Công văn giao nhiệm vụ',
    title: 'Trích yếu',
    about: 'Đứng sau "V/v" dưới số của công văn.',
    single: true,
    placeholders: { 'trích yếu kế hoạch': { ...PLAN_SUBJECT, required: true } },
    text: 'giao nhiệm vụ thực hiện {{trích yếu kế hoạch}}',
  },
  'dispatch.body': {
    document: 'Công văn giao nhiệm vụ',
    title: 'Nội dung',
    about: 'Toàn bộ phần lời; danh mục nhiệm vụ là phụ lục kèm theo.',
    placeholders: {
      'kế hoạch': { ...PLAN, required: true },
      'cơ quan ban hành': ISSUER,
      'cơ quan theo dõi': COLLECTOR,
      'số nhiệm vụ': TASK_COUNT,
    },
    text: [
      'Thực hiện {{kế hoạch}}, {{cơ quan ban hành}} giao nhiệm vụ cho các cơ quan, đơn vị, địa phương như sau:',
      '1. Giao các cơ quan, đơn vị, địa phương chủ trì, phối hợp thực hiện {{số nhiệm vụ}} nhiệm vụ tại Phụ lục kèm theo Công văn này; bảo đảm chất lượng, đúng thời hạn và chịu trách nhiệm về kết quả thực hiện.',
      '2. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về {{cơ quan theo dõi}} để tổng hợp, báo cáo {{cơ quan ban hành}} xem xét, giải quyết.',
      '3. {{cơ quan theo dõi}} theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo {{cơ quan ban hành}} theo quy định.',
      '{{cơ quan ban hành}} yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện.',
    ].join('\n'),
  },
} as const satisfies Record<string, TextDefinition>;
