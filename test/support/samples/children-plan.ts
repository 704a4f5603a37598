import type { AppendixRow, PlanText } from './plan-layout';

const HEADING = [
  'TT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm dự kiến',
] as const;

const TITLE = 'DANH MỤC NHIỆM VỤ PHÒNG, CHỐNG TAI NẠN, THƯƠNG TÍCH VÀ ĐUỐI NƯỚC TRẺ EM NĂM 2026';

/** A plan with an appendix as the province writes them; wording and figures are ours. */
export const CHILDREN_PLAN: PlanText = {
  number: '1215',
  dated: 'ngày 16 tháng 3 năm 2026',
  subject: 'Phòng, chống tai nạn, thương tích và đuối nước trẻ em trên địa bàn tỉnh Lai Châu năm 2026',
  body: [
    'Thực hiện Quyết định số 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021 - 2030; Kế hoạch số 3127/KH-UBND ngày 04/8/2025 của Ủy ban nhân dân tỉnh Lai Châu về công tác trẻ em giai đoạn 2026 - 2030; Công văn số 512/BYT-BMTE ngày 27/01/2026 của Bộ Y tế về việc định hướng công tác trẻ em năm 2026. Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống tai nạn, thương tích và đuối nước trẻ em trên địa bàn tỉnh Lai Châu năm 2026 như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    'Tạo chuyển biến trong nhận thức và hành động của các cấp, các ngành, gia đình và cộng đồng về phòng, chống tai nạn, thương tích trẻ em; từng bước giảm số trẻ em bị tai nạn, thương tích và tử vong, nhất là do đuối nước và tai nạn giao thông.',
    '2. Yêu cầu',
    'Việc triển khai phải thiết thực, tiết kiệm, phù hợp với điều kiện vùng cao; xác định rõ đơn vị chịu trách nhiệm, thời hạn và kết quả của từng nhiệm vụ.',
    'II. CHỈ TIÊU NĂM 2026',
    {
      heading: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2026'],
      widths: [12, 83, 25, 20, 20],
      rows: [
        ['1', 'Số trẻ em tử vong do đuối nước', 'Trẻ em', '14', 'Không quá 9'],
        ['2', 'Tỷ lệ hộ có trẻ dưới 6 tuổi đạt tiêu chí ngôi nhà an toàn', '%', '41', '50'],
        [
          '3',
          'Tỷ lệ học sinh tiểu học, trung học cơ sở được học kỹ năng an toàn trong môi trường nước',
          '%',
          '55',
          '70',
        ],
      ],
    },
    'III. NHIỆM VỤ, GIẢI PHÁP',
    'Các nhiệm vụ cụ thể, đơn vị chủ trì, đơn vị phối hợp và thời gian thực hiện được nêu tại Phụ lục ban hành kèm theo Kế hoạch này.',
    'IV. KINH PHÍ THỰC HIỆN',
    'Kinh phí thực hiện được bố trí trong dự toán ngân sách nhà nước giao cho các cơ quan, đơn vị, địa phương theo phân cấp và nguồn huy động hợp pháp khác.',
    'V. TỔ CHỨC THỰC HIỆN',
    '1. Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường căn cứ nhiệm vụ được giao xây dựng kế hoạch thực hiện, báo cáo kết quả về Sở Y tế trước ngày 01/12/2026.',
    '2. Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về Sở Y tế để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.',
  ],
  recipients: [
    'Bộ Y tế;',
    'Thường trực Tỉnh ủy;',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
    'Các sở, ban, ngành, đoàn thể tỉnh;',
    'UBND các xã, phường;',
    'Báo và Phát thanh, truyền hình tỉnh;',
    'Lưu: VT, Vx2.',
  ],
  signer: 'Nguyễn Hải Phong',
  appendix: { title: TITLE, heading: HEADING, widths: [12, 88, 42, 47, 30, 28], rows: rows() },
};

function rows(): AppendixRow[] {
  return [
    'I. CHỈ ĐẠO, ĐIỀU HÀNH',
    [
      '1',
      'Kiện toàn nhóm công tác liên ngành của tỉnh về phòng, chống tai nạn, thương tích trẻ em',
      'Sở Y tế',
      'Sở Giáo dục và Đào tạo; Công an tỉnh; Hội Liên hiệp Phụ nữ tỉnh',
      'Trước ngày 15/4/2026',
      'Quyết định của Chủ tịch UBND tỉnh',
    ],
    [
      '2',
      'Xây dựng kế hoạch thực hiện tại cơ quan, địa phương, phân công người theo dõi',
      'Các sở, ban, ngành; UBND các xã, phường',
      '',
      'Tháng 4/2026',
      'Kế hoạch',
    ],
    [
      '3',
      'Hướng dẫn chấm điểm ngôi nhà an toàn theo bộ tiêu chí mới',
      'Sở Y tế',
      'UBND các xã, phường',
      'Sau khi có văn bản hướng dẫn của Bộ Y tế',
      'Văn bản hướng dẫn',
    ],
    [
      '4',
      'Bồi dưỡng kiến thức về an toàn cho trẻ em trong chương trình bồi dưỡng công chức cấp xã',
      'Sở Nội vụ',
      'Sở Y tế',
      'Quý IV/2026',
      'Chuyên đề bồi dưỡng',
    ],
    'II. TRUYỀN THÔNG',
    [
      '5',
      'Mở chuyên mục về an toàn cho trẻ em, nhất là trong mùa mưa lũ và kỳ nghỉ hè',
      'Báo và Phát thanh, truyền hình tỉnh',
      'Sở Y tế; Cổng thông tin điện tử tỉnh',
      'Hằng tháng',
      'Tin, bài, phóng sự',
    ],
    [
      '6',
      'Tổ chức lễ phát động Tháng hành động vì trẻ em và Ngày toàn dân tập luyện môn bơi',
      'Sở Y tế',
      'Tỉnh Đoàn; Sở Văn hóa, Thể thao và Du lịch; UBND phường Tân Phong',
      'Tháng 5/2026',
      'Lễ phát động',
    ],
    [
      '7',
      'Vận động hội viên, cha mẹ cam kết trông giữ trẻ an toàn khi đi nương, đi rừng',
      'Hội Liên hiệp Phụ nữ tỉnh',
      'UBND các xã, phường; các cơ quan, đơn vị liên quan',
      'Thường xuyên',
      '',
    ],
    [
      '8',
      'Biên soạn tài liệu truyền thông bằng tiếng Thái, tiếng Mông',
      'Sở Dân tộc và Tôn giáo',
      'Sở Y tế; Sở Văn hóa, Thể thao và Du lịch',
      'Quý III/2026',
      'Bộ tài liệu',
    ],
    'III. XÂY DỰNG MÔI TRƯỜNG AN TOÀN VÀ TRANG BỊ KỸ NĂNG',
    [
      '9',
      'Rà soát, cắm biển cảnh báo, làm rào chắn tại ao, hồ, sông, suối, hố công trình có nguy cơ gây đuối nước',
      'UBND các xã, phường',
      'Sở Nông nghiệp và Môi trường; Sở Xây dựng',
      'Quý II/2026',
      'Danh mục điểm nguy cơ; báo cáo kết quả',
    ],
    [
      '10',
      'Tổ chức dạy bơi và kỹ năng an toàn trong môi trường nước cho học sinh trong dịp hè',
      'Sở Giáo dục và Đào tạo',
      'Sở Văn hóa, Thể thao và Du lịch; Tỉnh Đoàn; UBND các xã, phường',
      'Từ ngày 01/6/2026 đến ngày 31/8/2026',
      'Lớp dạy bơi',
    ],
    [
      '11',
      'Tự kiểm tra, khắc phục nguy cơ mất an toàn trong các cơ sở giáo dục',
      'Sở Giáo dục và Đào tạo',
      'UBND các xã, phường',
      'Trước ngày 30/11/2026',
      'Báo cáo',
    ],
    [
      '12',
      'Kiểm tra, xử lý điểm nguy cơ tai nạn giao thông quanh trường học; tuyên truyền đội mũ bảo hiểm cho trẻ em',
      'Công an tỉnh',
      'Sở Xây dựng; Sở Giáo dục và Đào tạo',
      'Trước ngày 15/9/2026',
      'Báo cáo kiểm tra',
    ],
    [
      '13',
      'Hỗ trợ hộ nghèo có trẻ dưới 6 tuổi sửa bếp lửa, cầu thang, giếng nước chưa an toàn',
      'UBND các xã, phường',
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Hội Nông dân tỉnh',
      'Năm 2026 và các năm tiếp theo',
      'Danh sách hộ được hỗ trợ',
    ],
    [
      '14',
      'Tập huấn sơ cứu, cấp cứu ban đầu cho nhân viên y tế thôn bản, giáo viên và cộng tác viên',
      'Sở Y tế',
      'Sở Giáo dục và Đào tạo; các cơ quan, đơn vị liên quan',
      'Chậm nhất ngày 31/10/2026',
      'Lớp tập huấn',
    ],
    'IV. THEO DÕI, BÁO CÁO',
    [
      '15',
      'Thống kê tai nạn, thương tích trẻ em tại các cơ sở y tế',
      'Sở Y tế',
      'UBND các xã, phường',
      'Hằng quý',
      'Báo cáo thống kê',
    ],
    [
      '16',
      'Kiểm tra liên ngành việc thực hiện Kế hoạch tại ít nhất 10 xã, phường',
      'Sở Y tế',
      'Sở Nội vụ; Sở Giáo dục và Đào tạo; Công an tỉnh',
      'Trước ngày 25/11/2026',
      'Thông báo kết luận kiểm tra',
    ],
  ];
}

/** The appendix as corrected in the course of the year: rows put in, taken out and changed, and new numbers. */
export const CHILDREN_PLAN_AMENDED: PlanText = {
  ...CHILDREN_PLAN,
  body: CHILDREN_PLAN.body.map((part) =>
    typeof part === 'string'
      ? part.replace(
          'báo cáo kết quả về Sở Y tế trước ngày 01/12/2026',
          'báo cáo kết quả về Sở Y tế trước ngày 20/11/2026',
        )
      : part,
  ),
  appendix: {
    title: TITLE,
    heading: HEADING,
    widths: [12, 88, 42, 47, 30, 28],
    rows: renumbered(amendedRows()),
  },
};

function amendedRows(): AppendixRow[] {
  return rows().flatMap((row): AppendixRow[] => {
    if (typeof row === 'string') return [row];
    const [label, content, lead, cooperating, deadline, product] = row;
    switch (label) {
      case '2':
        return [
          row,
          [
            '',
            'Bố trí đường dây nóng tiếp nhận thông tin về nguy cơ mất an toàn đối với trẻ em',
            'Sở Y tế',
            'Công an tỉnh; Cổng thông tin điện tử tỉnh',
            'Trước ngày 30/9/2026',
            'Số điện thoại được công bố',
          ],
        ];
      case '5':
        return [[label, content, lead, `${cooperating}; Tỉnh Đoàn`, deadline, product]];
      case '9':
        return [
          [
            label,
            content.replace('hố công trình', 'hồ thủy lợi, hố công trình'),
            lead,
            cooperating,
            deadline,
            product,
          ],
        ];
      case '10':
        return [
          [
            label,
            content,
            lead,
            cooperating,
            'Từ ngày 01/6/2026 đến ngày 15/9/2026',
            'Lớp dạy bơi; báo cáo kết quả',
          ],
        ];
      case '13':
        return [];
      default:
        return [row];
    }
  });
}

function renumbered(list: AppendixRow[]): AppendixRow[] {
  let number = 0;
  return list.map((row) => (typeof row === 'string' ? row : [String((number += 1)), ...row.slice(1)]));
}
