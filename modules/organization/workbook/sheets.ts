/** A column of a sheet: the property it carries and its heading. */
export interface SheetColumn {
  key: string;
  heading: string;
  /** Characters. */
  width: number;
}

/** A sheet of the catalogue's workbook. Names and headings are what people see and what an import looks for. */
export interface SheetLayout {
  name: string;
  columns: readonly SheetColumn[];
}

function columns(...list: [key: string, heading: string, width: number][]): SheetColumn[] {
  return list.map(([key, heading, width]) => ({ key, heading, width }));
}

export const UNIT_SHEET: SheetLayout = {
  name: 'Đơn vị',
  columns: columns(
    ['code', 'Mã', 34],
    ['name', 'Tên đơn vị', 44],
    ['shortName', 'Tên ngắn', 22],
    ['kind', 'Loại', 26],
    ['level', 'Cấp', 14],
    ['parentId', 'Mã đơn vị cấp trên', 26],
    ['validFrom', 'Từ ngày', 13],
    ['validTo', 'Đến ngày', 13],
    ['successorId', 'Mã đơn vị kế thừa', 26],
    ['codes', 'Mã định danh', 24],
    ['alias', 'Tên gọi khác', 44],
    ['abbreviation', 'Chữ viết tắt', 24],
    ['former', 'Tên cũ', 44],
  ),
};

export const GROUP_SHEET: SheetLayout = {
  name: 'Nhóm',
  columns: columns(
    ['code', 'Mã', 34],
    ['name', 'Tên nhóm', 44],
    ['aliases', 'Tên gọi khác', 60],
    ['kinds', 'Loại đơn vị', 30],
    ['levels', 'Cấp đơn vị', 14],
    ['memberUnitIds', 'Mã đơn vị thành viên', 44],
  ),
};

export const PERSON_SHEET: SheetLayout = {
  name: 'Người dùng',
  columns: columns(
    ['subject', 'Tài khoản', 30],
    ['name', 'Họ và tên', 30],
    ['title', 'Chức vụ', 30],
    ['email', 'Thư điện tử', 30],
    ['unitId', 'Mã đơn vị', 34],
    ['roles', 'Vai trò', 30],
    ['active', 'Hoạt động', 12],
  ),
};

/** Explains the others; an import passes it over. */
export const GUIDE_SHEET = 'Hướng dẫn';
