import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { captionOf } from './field-line';
import { readSubject } from './subject';

const cases: [string, string | null, string | null][] = [
  [
    'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan đôn đốc việc thực hiện.',
    'Sở Nội vụ',
    'các cơ quan, đơn vị có liên quan',
  ],
  [
    'Các sở, ban, ngành tỉnh và UBND các xã, phường căn cứ chức năng xây dựng kế hoạch.',
    'Các sở, ban, ngành tỉnh và UBND các xã, phường',
    null,
  ],
  ['Sở Xây dựng rà soát quy hoạch.', 'Sở Xây dựng', null],
  [
    'Ban Tổ chức Tỉnh ủy, Sở Tài chính phối hợp với Sở Nội vụ thẩm định.',
    'Ban Tổ chức Tỉnh ủy, Sở Tài chính',
    'Sở Nội vụ',
  ],
  [
    'Căn cứ Kế hoạch này và tình hình thực tế, các sở, ngành và UBND các xã xây dựng kế hoạch.',
    'các sở, ngành và UBND các xã',
    null,
  ],
  [
    'Trên cơ sở đề xuất của các Sở, ban, ngành chuyên môn, Sở Tài chính phối hợp với các đơn vị liên quan thẩm định.',
    'Sở Tài chính',
    'các đơn vị liên quan',
  ],
  ['Trên cơ sở đề xuất của Sở Y tế và các đơn vị, tổng hợp, tham mưu bố trí kinh phí.', null, null],
  ['Theo dõi, tổng hợp báo cáo từ các sở, ban, ngành về kết quả.', null, null],
  ['UBND tỉnh yêu cầu các sở, ban, ngành nghiêm túc triển khai.', 'các sở, ban, ngành', null],
  ['Giao Thanh tra tỉnh kiểm tra việc thực hiện.', 'Thanh tra tỉnh', null],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tuyên truyền.',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
    null,
  ],
  [
    'Giao Ban Quản lý dự án đầu tư xây dựng tỉnh đẩy nhanh thi công.',
    'Ban Quản lý dự án đầu tư xây dựng tỉnh',
    null,
  ],
  [
    'Sở Y tế, cơ quan thường trực Ban Chỉ đạo tỉnh, chủ trì, phối hợp với Công an tỉnh kiểm tra.',
    'Sở Y tế',
    'Công an tỉnh',
  ],
  ['Sở Tài chính Tham mưu bố trí dự toán.', 'Sở Tài chính', null],
  ['Bảo hiểm xã hội tỉnh Phối hợp với Sở Y tế hướng dẫn thanh toán.', 'Bảo hiểm xã hội tỉnh', 'Sở Y tế'],
  ['Sở Y tế a) Lập danh sách; b) Chủ trì kiểm tra.', 'Sở Y tế', null],
  ['Ban Chỉ đạo tỉnh, Sở Xây dựng, Ban Tổ chức Tỉnh ủy họp hằng tháng.', null, null],
  ['Bố trí công chức tham mưu thực hiện nhiệm vụ.', null, null],
  ['Tăng cường kiểm tra.', null, null],
];

describe('who acts in a sentence', () => {
  for (const [sentence, units, partners] of cases)
    it(sentence, () => {
      const read = readSubject(sentence);
      const slice = (span: { start: number; end: number } | null | undefined) =>
        span ? sentence.slice(span.start, span.end) : null;
      assert.deepEqual([slice(read?.units), slice(read?.partners)], [units, partners]);
    });
});

const captions: [string, string | null, string][] = [
  ['Cơ quan chủ trì: Sở Nội vụ.', 'lead', 'Sở Nội vụ.'],
  ['Đơn vị thực hiện: UBND các xã', 'lead', 'UBND các xã'],
  ['Cơ quan, đơn vị chủ trì thực hiện: Sở Y tế', 'lead', 'Sở Y tế'],
  ['Thời gian trình: Tháng 9/2026', 'deadline', 'Tháng 9/2026'],
  ['Thời hạn trình/ban hành: Quý I/2026', 'deadline', 'Quý I/2026'],
  ['Kết quả, sản phẩm: Báo cáo', 'product', 'Báo cáo'],
  ['Chủ trì: Sở Y tế', 'lead', 'Sở Y tế'],
  ['Phân công thực hiện: Sở Y tế', 'lead', 'Sở Y tế'],
  ['Cơ quan phối hợp: Các sở', 'cooperating', 'Các sở'],
  ['Đơn vị phối hợp thực hiện: Các sở', 'cooperating', 'Các sở'],
  ['Thời gian thực hiện: Quý II', 'deadline', 'Quý II'],
  ['Thời hạn hoàn thành: 2026', 'deadline', '2026'],
  ['Thời gian thực hiện sau khi Chiến lược được ban hành.', 'deadline', 'sau khi Chiến lược được ban hành.'],
  ['Sản phẩm: Báo cáo', 'product', 'Báo cáo'],
  ['Kết quả dự kiến: Báo cáo', 'product', 'Báo cáo'],
  ['Nội dung: Rà soát văn bản', 'content', 'Rà soát văn bản'],
  ['Kinh phí: Ngân sách tỉnh', 'other', 'Ngân sách tỉnh'],
  ['Xây dựng kế hoạch: trước ngày 5/5', null, ''],
  ['Cơ quan chủ trì có trách nhiệm báo cáo', 'lead', 'có trách nhiệm báo cáo'],
  ['Tổ chức thực hiện các nhiệm vụ sau:', null, ''],
];

describe('captioned lines', () => {
  for (const [line, field, value] of captions)
    it(line, () => {
      const caption = captionOf(line);
      assert.deepEqual([caption?.field ?? null, caption ? line.slice(caption.end) : ''], [field, value]);
    });
});
