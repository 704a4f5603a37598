import { createUnitMatcher } from './index';
import { loadCatalogueFile, toUnitCatalogue } from '../../../config/catalogues/catalogue';
const cat = toUnitCatalogue(loadCatalogueFile());
const t0 = Date.now();
const m = createUnitMatcher(cat, '2026-04-01');
console.log('built', Date.now() - t0);
const show = (t: string) =>
  console.log(
    JSON.stringify(t),
    '\n      ',
    m
      .list(t)
      .map((r) => `[${r.text}|${r.unit ?? (r.group ? 'G:' + r.group : '-')}]`)
      .join(' '),
  );
`Bộ CHQS tỉnh; UBND cấp xã
Sở Văn hoá Thể thao du lịch
Sở Sở Công thương
Các sở, ban, ngành; UBND các phường xã
Các sở, ngành, UBND xã, phường, đặc khu
Cơ quan, địa phương liên quan
các cơ quan, đơn vị liên quan
Sở Khoa học và Công nghệ Sở Công Thương
Sở Khoa học và Công nghệ Sở Công Thương; UBND các phường, xã
Sở Văn hóa, Thể thao và Du lịch
Bộ Công an (Trung tâm Dữ liệu quốc gia)
Hiệp hội Doanh nghiệp
(1) Giám đốc Sở Nội vụ; (2) Cục trưởng Cục Thuế tỉnh
Sở KH&CN; các cơ quan, đơn vị liên quan
Sở KH&CN, SKHCN, Sở NN&MT, Sở VHTT&DL, Sở GD-ĐT
Các sở, ban, ngành tỉnh; các đơn vị liên quan; UBND các xã, phường
Ban Quản lý Khu kinh tế, Sở Công Thương, các doanh nghiệp viễn thông; các cơ quan, đơn vị liên quan
Sở Khoa học và Công nghệ; Sở Tư pháp; Sở Văn hóa, Thể thao và Du lịch; Báo và Phát thanh Truyền hình Lai Châu và các sở, ngành có liên quan
Các sở, ngành; Ủy ban nhân dân các xã, phường
Các sở, ngành có liên quan và UBND các xã, phường
Các sở, ngành, UBND các xã, phường và các cơ quan, tổ chức, cá nhân có liên quan
Trung tâm Chuyển đổi số Thành phố
Sở Tài chính, Sở Khoa học và Công nghệ, các sở, ngành, UBND xã, phường, đặc khu
Các sở, ngành, UBND xã, phường, đặc khu Sở Tài chính
Sở Tài chính Các sở, ngành, UBND xã, phường, đặc khu
Sở Khoa học và Công nghệ, Công an Thành phố
Sở Khoa học và Công nghệ, Viện Nghiên cứu phát triển Thành phố
Văn phòng Ban Chỉ huy; các sở, ban, ngành
Văn phòng Ban Chỉ huy và cơ quan, địa phương liên quan
Sở, ban, ngành, tổ chức chính trị - xã hội
Sở Tài chính và cơ quan, địa phương liên quan
Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã
Các sở, ban, ngành, các tổ chức chính trị-xã hội
Bộ Quốc phòng và cơ quan, địa phương liên quan
Ban Quản lý các khu công nghệ cao và khu công nghiệp, Sở Khoa học và Công nghệ, Sở Công Thương
Doanh nghiệp, nhà cung cấp dịch vụ IoT, nhà đầu tư
Các doanh nghiệp đầu tư hạ tầng
các sở, ban, ngành, đoàn thể Thành phố, Ủy ban nhân dân phường, xã, đặc khu, báo, đài và các đơn vị có liên quan
Cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương
Bộ Tư pháp, Bộ Nông nghiệp và Môi trường, Ủy ban nhân dân các địa phương
Các cơ quan Trung ương và địa phương
Các bộ, ngành, địa phương
Văn phòng Trung ương Đảng, Văn phòng Quốc hội, Văn phòng Chủ tịch nước, Văn phòng Chính phủ
Các Sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch; UBND các xã
Sở Nội vụ, Tài chính và Tư pháp
UBND các xã: Mường Kim, Than Uyên và phường Tân Phong
UBND xã Mường Kim, UBND phường Đoàn Kết, xã Bum Tở
Chủ tịch UBND các xã, phường
Thủ trưởng các sở, ban, ngành; Chủ tịch UBND xã Mường Tè
Chánh Văn phòng UBND tỉnh, Chánh Thanh tra tỉnh, Giám đốc Công an tỉnh
Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội
Hội LHPN tỉnh, Tỉnh đoàn, LĐLĐ tỉnh, Hội CCB tỉnh
Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh, Liên minh Hợp tác xã Tỉnh
- Sở Nội vụ
- Sở Tài chính
1. Sở Nội vụ; 2. Sở Y tế
Sở Nội vụ tỉnh Điện Biên; Công an tỉnh Sơn La
Sở Giáo dục và Đào tạo và Sở Y tế
Sở Nội vụ chủ trì, phối hợp với Sở Tài chính
các sở, ban, ngành và các địa phương
Sở Lao động - Thương binh và Xã hội
Đảng ủy, UBND các xã, phường
Các sở, ban, ngành, đoàn thể tỉnh
Các cơ quan chuyên môn thuộc UBND tỉnh
Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh và các sở, ngành liên quan
Sở Nội vụ (Cơ quan thường trực Ban Vì sự tiến bộ của phụ nữ)
UBND tỉnh
Như trên
Sở Khoa học và Công nghệ tiến hành rà soát các văn bản; các sở, ngành liên quan và Ủy ban nhân dân các xã, phường rà soát văn bản
Sở Y tế, Công an tỉnh, BHXH tỉnh, Kho bạc Nhà nước khu vực
Sở NN và MT; Sở Nông nghiệp - Môi trường, Sở Dân tộc Tôn giáo`
  .split(/\n(?!- Sở T)/)
  .forEach(show);
show('Sở Nội vụ\nSở Tài chính\nUBND các xã,\nphường');
show('Sở Văn hóa, Thể thao\nvà Du lịch');
show('Hội Liên hiệp\nPhụ nữ tỉnh và các tổ chức thành viên của Mặt trận');
show('…');
show('');
console.log('--- find');
for (const s of [
  '2. Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan đôn đốc, theo dõi; tham mưu Ủy ban nhân dân tỉnh thực hiện',
  '1. Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường căn cứ chức năng, nhiệm vụ xây dựng kế hoạch',
  'Các sở, ban, ngành, địa phương căn cứ chức năng, nhiệm vụ báo cáo kết quả gửi về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 01/12/2026',
  'Sở Văn hóa và Thể thao chủ trì, phối hợp với các sở, ban, ngành, đoàn thể Thành phố, Ủy ban nhân dân phường, xã, đặc khu',
  'Bộ CHQS tỉnh có trách nhiệm tham mưu Ủy ban nhân dân tỉnh theo dõi; Sở KH&CN tổng hợp; Ban Chỉ huy Phòng thủ dân sự tỉnh qua Văn phòng Ban Chỉ huy',
])
  console.log(
    s.slice(0, 60),
    '\n    ',
    m
      .find(s)
      .map((f) => `[${f.ref.text}|${f.ref.unit ?? (f.ref.group ? 'G:' + f.ref.group : '-')}]`)
      .join(' '),
  );
for (const h of [
  'Sở ',
  'Sở Nội vụ, ',
  'các ',
  'sở, ',
  'UBND ',
  '(',
  'Chánh ',
  'a, ',
  'KH&CN ',
  'Chủ tịch ',
  'xã, ',
  'Sở Sở ',
  ' ',
  '\n',
  'và ',
  'Các Sở: Nội vụ, ',
]) {
  const x = h.repeat(Math.ceil(1e5 / h.length));
  let t = Date.now();
  m.list(x);
  const a = Date.now() - t;
  t = Date.now();
  m.find(x);
  console.log(JSON.stringify(h), a, Date.now() - t);
}
