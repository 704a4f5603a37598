/** Filters of the board, as they stand in the address and go to the server. */
export const BOARD_FILTERS = [
  'plan',
  'unit',
  'role',
  'status',
  'timeliness',
  'from',
  'to',
  'q',
  'sort',
] as const;

export type BoardFilter = (typeof BOARD_FILTERS)[number];
export type BoardFilterValues = Record<BoardFilter, string>;
export type ChangeFilters = (patch: Partial<Record<BoardFilter | 'page', string | number | null>>) => void;

/** Orders the server knows, for the narrow view where there are no column heads. */
export const SORTS = [
  { value: 'dueDate', label: 'Hạn gần nhất trước' },
  { value: '-dueDate', label: 'Hạn xa nhất trước' },
  { value: 'unit', label: 'Theo đơn vị' },
  { value: 'status', label: 'Theo trạng thái' },
  { value: 'plan', label: 'Theo kế hoạch' },
];
