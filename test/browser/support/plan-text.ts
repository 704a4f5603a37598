/** A plan for the browser tests, written for this project: two tasks that are clear, one open phrase, one condition. */
export function planText({
  number = '512',
  subject = 'Phòng, chống rét cho cây trồng, vật nuôi',
} = {}): string {
  return `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: ${number}/KH-UBND

Lai Châu, ngày ${number ? '10' : ''} tháng 4 năm 2026

KẾ HOẠCH
${subject}
trên địa bàn tỉnh Lai Châu năm 2026

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

Bảo đảm sản xuất và đời sống của người dân trong mùa rét.

II. NHIỆM VỤ

1. Rà soát, thống kê số hộ cần hỗ trợ chuồng trại trước mùa rét trên địa bàn toàn tỉnh
- Cơ quan chủ trì: Sở Y tế.
- Cơ quan phối hợp: Sở Tài chính.
- Thời gian: trước ngày 01/10/2026.

2. Tổ chức tuyên truyền, hướng dẫn người dân chủ động phòng, chống rét
- Cơ quan chủ trì: Sở Giáo dục và Đào tạo.
- Cơ quan phối hợp: các cơ quan, đơn vị liên quan.
- Thời gian: trước ngày 15/11/2026.

III. TỔ CHỨC THỰC HIỆN

Giao Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch này, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12/2026.

Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Mẫu
`;
}
