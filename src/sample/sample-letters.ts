import type { OfficialDocument } from '../../modules/drafting';

/** A letter that arrived at a demo register. */
export interface SampleLetter {
  /** Demo clerk whose register it comes into. */
  clerk: string;
  /** Day of arrival. */
  receivedOn: string;
  fileName: string;
  document: OfficialDocument;
}

const INTERIOR_CLERK = 'demo-07';
const PROVINCE_CLERK = 'demo-03';

/** Made-up letters about the sample plan, each with something to see: a sure reply, likely ones, a likely condition. */
export const SAMPLE_LETTERS: readonly SampleLetter[] = [
  {
    clerk: PROVINCE_CLERK,
    receivedOn: '2026-04-13',
    fileName: 'cong-van-bo-y-te.docx',
    document: letter({
      issuer: { parent: null, lines: ['Bộ Y tế'], fullName: 'Bộ Y tế' },
      symbol: { number: '1977', notation: 'BYT-BMTE' },
      place: 'Hà Nội',
      day: '2026-04-10',
      subject: 'triển khai chấm điểm ngôi nhà an toàn theo bộ tiêu chí mới',
      addressees: ['Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương'],
      text: [
        'Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh, thành phố chỉ đạo cơ quan chuyên môn rà soát việc chấm điểm ngôi nhà an toàn theo bộ tiêu chí mới và bố trí cán bộ tham gia lớp tập huấn vào quý III năm 2026.',
        'Mọi vướng mắc xin gửi về Bộ Y tế để được giải đáp.',
      ],
      signature: { lines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'], name: 'Phùng Thanh Lâm' },
      recipients: ['Như trên', 'Bộ trưởng (để báo cáo)', 'Lưu: VT, BMTE'],
    }),
  },
  {
    clerk: INTERIOR_CLERK,
    receivedOn: '2026-04-21',
    fileName: 'bao-cao-so-y-te.docx',
    document: letter({
      kind: 'Báo cáo',
      issuer: unitOf('Sở Y tế'),
      symbol: { number: '85', notation: 'BC-SYT' },
      day: '2026-04-20',
      subject: 'Kết quả thực hiện nhiệm vụ phòng, chống tai nạn, thương tích trẻ em quý I năm 2026',
      addressees: [],
      text: [
        'Thực hiện Kế hoạch số 1215/KH-UBND ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu về phòng, chống tai nạn, thương tích và đuối nước trẻ em trên địa bàn tỉnh năm 2026, Sở Y tế báo cáo kết quả như sau:',
        'Sở đã trình Ủy ban nhân dân tỉnh kiện toàn nhóm công tác liên ngành; đã gửi kế hoạch của ngành tới các đơn vị trực thuộc.',
        'Trên đây là báo cáo của Sở Y tế, kính gửi Sở Nội vụ tổng hợp.',
      ],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Vũ Hoài Nam' },
      recipients: ['Sở Nội vụ', 'Lưu: VT, NVY'],
    }),
  },
  {
    clerk: INTERIOR_CLERK,
    receivedOn: '2026-04-23',
    fileName: 'cong-van-so-giao-duc.docx',
    document: letter({
      issuer: unitOf('Sở Giáo dục và Đào tạo'),
      symbol: { number: '402', notation: 'SGDĐT-CTTT' },
      day: '2026-04-22',
      subject: 'tình hình tổ chức dạy bơi và kỹ năng an toàn trong môi trường nước cho học sinh',
      addressees: ['Sở Nội vụ'],
      text: [
        'Sở Giáo dục và Đào tạo đã rà soát các trường có bể bơi, lập danh sách giáo viên dạy bơi và kỹ năng an toàn trong môi trường nước cho học sinh tiểu học, trung học cơ sở trong hè năm 2026.',
        'Sở Giáo dục và Đào tạo kính gửi Sở Nội vụ để theo dõi.',
      ],
      signature: { lines: ['GIÁM ĐỐC'], name: 'Tẩn Mỹ Linh' },
      recipients: ['Như trên', 'Lưu: VT, CTTT'],
    }),
  },
  {
    clerk: INTERIOR_CLERK,
    receivedOn: '2026-04-24',
    fileName: 'bao-cao-xa-than-uyen.docx',
    document: letter({
      kind: 'Báo cáo',
      issuer: {
        parent: null,
        lines: ['Ủy ban nhân dân', 'xã Than Uyên'],
        fullName: 'Ủy ban nhân dân xã Than Uyên',
      },
      symbol: { number: '31', notation: 'BC-UBND' },
      place: 'Than Uyên',
      day: '2026-04-23',
      subject: 'Kết quả rà soát, cắm biển cảnh báo tại ao, hồ, sông, suối',
      addressees: [],
      text: [
        'Thực hiện Kế hoạch số 1215/KH-UBND ngày 16/3/2025 của Ủy ban nhân dân tỉnh Lai Châu, Ủy ban nhân dân xã Than Uyên báo cáo kết quả như sau:',
        'Xã đã rà soát 24 điểm ao, hồ, suối; cắm 18 biển cảnh báo và làm rào chắn tại 6 điểm.',
      ],
      signature: { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Hoàng Thị Uyên' },
      recipients: ['Sở Nội vụ', 'Thường trực Đảng ủy xã', 'Lưu: VT'],
    }),
  },
];

interface Parts {
  kind?: string;
  issuer: OfficialDocument['issuer'];
  symbol: { number: string; notation: string };
  place?: string;
  day: string;
  subject: string;
  addressees: string[];
  text: string[];
  signature: OfficialDocument['signature'];
  recipients: string[];
}

function letter({ kind, place, day, text, ...rest }: Parts): OfficialDocument {
  return {
    ...rest,
    kind: kind ?? null,
    place: place ?? 'Lai Châu',
    date: { day, year: Number(day.slice(0, 4)) },
    urgency: 'normal',
    bases: [],
    blocks: text.map((paragraph) => ({ type: 'paragraph', text: paragraph })),
    appendices: [],
  };
}

function unitOf(name: string): OfficialDocument['issuer'] {
  return { parent: 'Ủy ban nhân dân tỉnh Lai Châu', lines: [name], fullName: name };
}
