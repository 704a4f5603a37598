import type { SamplePerson } from '../../modules/organization';

/** Demo people of every role. The names are made up; the entrance lists them in the order of their subjects. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('01', 'Vàng Minh Hạnh', 'Chuyên viên tổng hợp', 'so-noi-vu', 'coordinator'),
  person('02', 'Nguyễn Hải Phong', 'Phó Chủ tịch UBND tỉnh', 'ubnd-tinh', 'provincial-leader'),
  person('03', 'Lò Thu Thảo', 'Văn thư', 'van-phong-ubnd-tinh', 'clerk'),
  person('04', 'Đỗ Quang Duy', 'Quản trị hệ thống', 'van-phong-ubnd-tinh', 'administrator'),
  person('05', 'Trần Bảo Châu', 'Chuyên viên', 'so-noi-vu', 'officer'),
  person('06', 'Hoàng Đức Thịnh', 'Phó Giám đốc', 'so-noi-vu', 'unit-leader'),
  person('07', 'Mào Thị Hương', 'Văn thư', 'so-noi-vu', 'clerk'),
  person('08', 'Phạm Gia Khánh', 'Chuyên viên', 'so-giao-duc-va-dao-tao', 'officer'),
  person('09', 'Tẩn Mỹ Linh', 'Giám đốc', 'so-giao-duc-va-dao-tao', 'unit-leader'),
  person('10', 'Bùi Ngọc Mai', 'Văn thư', 'so-giao-duc-va-dao-tao', 'clerk'),
  person('11', 'Lý A Sơn', 'Chuyên viên', 'so-y-te', 'officer'),
  person('12', 'Vũ Hoài Nam', 'Phó Giám đốc', 'so-y-te', 'unit-leader'),
  person('13', 'Cà Thị Nga', 'Văn thư', 'so-y-te', 'clerk'),
  person('14', 'Giàng Thị Oanh', 'Chuyên viên', 'hoi-lien-hiep-phu-nu-tinh', 'officer'),
  person('15', 'Lê Phương Quỳnh', 'Phó Chủ tịch Hội', 'hoi-lien-hiep-phu-nu-tinh', 'unit-leader'),
  person('16', 'Đinh Trọng Tài', 'Chuyên viên', 'cong-an-tinh', 'officer'),
  person('17', 'Hà Kim Thoa', 'Phóng viên', 'bao-va-phat-thanh-truyen-hinh-tinh', 'officer'),
  person('18', 'Lò Văn Trường', 'Công chức Văn hóa - Xã hội', 'xa-than-uyen', 'officer'),
  person('19', 'Hoàng Thị Uyên', 'Phó Chủ tịch UBND xã', 'xa-than-uyen', 'unit-leader'),
  person('20', 'Sùng A Vàng', 'Công chức Văn hóa - Xã hội', 'xa-sin-ho', 'officer'),
  person('21', 'Pờ Xuân Thắng', 'Công chức Văn phòng', 'xa-muong-te', 'officer'),
  person('22', 'Phan Thanh Yên', 'Công chức Văn hóa - Xã hội', 'phuong-tan-phong', 'officer'),
  person('23', 'Ngô Việt An', 'Phó Chủ tịch UBND phường', 'phuong-tan-phong', 'unit-leader'),
];

function person(
  number: string,
  name: string,
  title: string,
  unit: string,
  role: SamplePerson['roles'][number],
): SamplePerson {
  return { subject: `demo-${number}`, name, title, unit, roles: [role] };
}
