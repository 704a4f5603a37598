import { COLLECTOR, ISSUER, PLAN, PLAN_SUBJECT, TASK_COUNT, TODAY } from './placeholders';
import type { TextDefinition } from './text.types';

const DOCUMENT = 'Công văn đôn đốc';

const DEMAND_PLACEHOLDERS = { 'cơ quan ban hành': ISSUER, 'cơ quan theo dõi': COLLECTOR };

/** Công văn đôn đốc; what is demanded differs by the grade of the urging. */
export const URGING_TEXTS = {
  'urging.subject': {
    document: DOCUMENT,
    title: 'Trích yếu',
    about: 'Đứng sau "V/v" dưới số của công văn.',
    single: true,
    placeholders: { 'trích yếu kế hoạch': { ...PLAN_SUBJECT, required: true } },
    text: 'đôn đốc thực hiện nhiệm vụ quá hạn của {{trích yếu kế hoạch}}',
  },
  'urging.opening': {
    document: DOCUMENT,
    title: 'Mở đầu',
    about: 'Nêu căn cứ và tình hình.',
    placeholders: {
      'kế hoạch': { ...PLAN, required: true },
      'cơ quan ban hành': ISSUER,
      ngày: TODAY,
      'số nhiệm vụ': { ...TASK_COUNT, required: true },
      'số đơn vị': { about: 'Số cơ quan, đơn vị còn nhiệm vụ quá hạn', sample: '07' },
      'nơi liệt kê': {
        about: 'Chỗ liệt kê các nhiệm vụ: phụ lục, hoặc bảng ngay dưới khi ít',
        sample: 'chi tiết tại Phụ lục kèm theo Công văn này',
        required: true,
      },
    },
    text: 'Thực hiện {{kế hoạch}}; qua theo dõi, tính đến ngày {{ngày}} còn {{số nhiệm vụ}} phần việc của {{số đơn vị}} cơ quan, đơn vị, địa phương đã quá hạn nhưng chưa có kết quả ({{nơi liệt kê}}). {{cơ quan ban hành}} đề nghị các cơ quan, đơn vị, địa phương thực hiện như sau:',
  },
  'urging.remind': {
    document: DOCUMENT,
    title: 'Yêu cầu: nhắc nhở',
    about: 'Đứng sau phần mở đầu khi mức đôn đốc là nhắc nhở.',
    placeholders: DEMAND_PLACEHOLDERS,
    text: [
      '1. Khẩn trương hoàn thành các nhiệm vụ quá hạn; báo cáo kết quả bằng văn bản về {{cơ quan theo dõi}}, trong đó nêu rõ nguyên nhân chậm và thời gian hoàn thành.',
      '2. Chủ động rà soát các nhiệm vụ còn lại được giao, không để phát sinh nhiệm vụ quá hạn.',
      '{{cơ quan ban hành}} đề nghị các cơ quan, đơn vị, địa phương quan tâm thực hiện.',
    ].join('\n'),
  },
  'urging.criticise': {
    document: DOCUMENT,
    title: 'Yêu cầu: phê bình',
    about: 'Đứng sau phần mở đầu khi mức đôn đốc là phê bình.',
    placeholders: DEMAND_PLACEHOLDERS,
    text: [
      '1. Phê bình các cơ quan, đơn vị, địa phương để nhiệm vụ quá hạn; yêu cầu người đứng đầu trực tiếp chỉ đạo hoàn thành và báo cáo kết quả bằng văn bản về {{cơ quan theo dõi}}, trong đó nêu rõ nguyên nhân, trách nhiệm và thời gian hoàn thành.',
      '2. Rà soát các nhiệm vụ còn lại được giao, không để tiếp tục phát sinh nhiệm vụ quá hạn.',
      '{{cơ quan ban hành}} yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.',
    ].join('\n'),
  },
  'urging.account': {
    document: DOCUMENT,
    title: 'Yêu cầu: kiểm điểm',
    about: 'Đứng sau phần mở đầu khi mức đôn đốc là kiểm điểm.',
    placeholders: DEMAND_PLACEHOLDERS,
    text: [
      '1. Tổ chức kiểm điểm, làm rõ trách nhiệm của tập thể, cá nhân để nhiệm vụ quá hạn kéo dài; báo cáo kết quả kiểm điểm bằng văn bản về {{cơ quan theo dõi}}.',
      '2. Người đứng đầu cơ quan, đơn vị, địa phương trực tiếp chỉ đạo hoàn thành dứt điểm các nhiệm vụ quá hạn và chịu trách nhiệm về kết quả thực hiện.',
      '{{cơ quan ban hành}} yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.',
    ].join('\n'),
  },
} as const satisfies Record<string, TextDefinition>;
