import type { ReceivedPackage } from '../edxml/model/edxml-model.port';
import type { EdxmlWarning } from '../edxml/model/edxml-warning.port';
import type { FetchedMessage, InboxEntry } from '../exchange.port';

/** A message that was brought over, and what it holds. Its files are gone once the handler is through. */
export interface Delivery {
  entry: InboxEntry;
  /** The package's file as it came. */
  file: FetchedMessage;
  package: ReceivedPackage;
  warnings: EdxmlWarning[];
}

/** A message that is no package. */
export interface UnreadableDelivery {
  entry: InboxEntry;
  file: FetchedMessage;
  /** Stable code and Vietnamese message of what is wrong. */
  error: { code: string; message: string };
}

/** How a message ended. */
export type DeliveryOutcome = 'handled' | 'refused';

/** Knows what was taken in, by the exchange's name of the message. Kept where the effects are kept. */
export abstract class DeliveryLog {
  /** `null` for a message that was never taken in. */
  abstract outcome(docId: string): Promise<DeliveryOutcome | null>;
}

/**
 * Takes messages in. Both methods must commit their effect and the message's `docId` into the {@link DeliveryLog} in
 * one transaction, and resolve only after the commit: that is what gives a message one effect, however often it
 * comes and wherever the process stops.
 */
export abstract class DeliveryHandler {
  abstract handle(delivery: Delivery): Promise<void>;

  /**
   * Records a message that cannot be read. `refused` gives it up: the exchange is told so. `later` leaves it in the
   * inbox, for a fetch that may have gone wrong; nothing must be in the log then.
   */
  abstract unreadable(delivery: UnreadableDelivery): Promise<'refused' | 'later'>;
}

/** What one look into the inbox came to. */
export interface ReceiveReport {
  /** Names of messages that were handled now. */
  handled: string[];
  /** Messages that were handled before and came again; only marked. */
  repeated: string[];
  /** Messages given up as unreadable. */
  refused: string[];
  /** Messages left for the next time, with the reason. */
  failed: { docId: string; error: unknown }[];
  /** Messages handled whose mark did not reach the exchange; they will come again as repeated. */
  unmarked: string[];
  /** Inboxes that could not be asked. */
  unreachable: unknown[];
}
