/** Filters of the queue, as they stand in the address. */
export const REPLY_FILTERS = ['tab', 'status', 'plan', 'unit', 'q'] as const;
export type ReplyFilter = (typeof REPLY_FILTERS)[number];

export interface QueueProps {
  filters: Record<ReplyFilter, string>;
  page: number;
  change: (patch: Partial<Record<ReplyFilter | 'page', string | number | null>>) => void;
}

export const PAGE_SIZE = 20;
