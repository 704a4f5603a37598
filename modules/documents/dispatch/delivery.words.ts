/** How a document reaches a recipient. */
export const DELIVERY_CHANNELS = ['internal', 'exchange', 'e-office', 'none'] as const;
/**
 * - `internal`: the recipient works in this system and gets the document into its register;
 * - `exchange`: a package over the national exchange;
 * - `e-office`: the host platform takes it;
 * - `none`: it travels outside of this system, on paper or by e-mail, and the clerk notes that it left.
 */
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const DELIVERY_STATUSES = [
  'waiting',
  'sent',
  'received',
  'registered',
  'assigned',
  'in-progress',
  'completed',
  'replied',
  'refused',
  'failed',
] as const;
/** What became of a document at one recipient; `failed` never left, `refused` came back. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Whether the recipient gives a document that was called back, or lets it be changed. */
export const RECALL_STATES = ['asked', 'agreed', 'refused'] as const;
export type RecallState = (typeof RECALL_STATES)[number];

/** The stations in their order. A report that comes late never sets a delivery back. */
const RANK: Readonly<Record<DeliveryStatus, number>> = {
  failed: 0,
  waiting: 0,
  sent: 1,
  received: 2,
  refused: 2,
  registered: 3,
  assigned: 4,
  'in-progress': 5,
  completed: 6,
  replied: 7,
};

/** Whether a delivery that stands at one station goes on to another. */
export function goesOn(from: DeliveryStatus, to: DeliveryStatus): boolean {
  return RANK[to] > RANK[from] || (to === 'refused' && from === 'received');
}

/** Deliveries that may be tried again. */
export const RESENDABLE: readonly DeliveryStatus[] = ['failed', 'refused'];
