/** What a person is in this module. A person may be several. */
export const ROLES = [
  'clerk',
  'officer',
  'unit-leader',
  'coordinator',
  'provincial-leader',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  clerk: 'Văn thư',
  officer: 'Chuyên viên đơn vị',
  'unit-leader': 'Lãnh đạo đơn vị',
  coordinator: 'Chuyên viên tổng hợp',
  'provincial-leader': 'Lãnh đạo tỉnh',
  administrator: 'Quản trị',
};

/** Roles that act for their own unit. */
export const UNIT_ROLES: readonly Role[] = ['clerk', 'officer', 'unit-leader'];

/** Roles that see every plan and every unit's assignments. */
export const WIDE_ROLES: readonly Role[] = ['coordinator', 'provincial-leader', 'administrator'];
