import type { EdxmlPackage } from '../edxml/model/edxml-model.port';
import type { DeliveryHandler, DeliveryLog, ReceiveReport } from '../receiving/delivery.port';
import type { StatusInput, StatusMoment } from '../status/status.port';

/** A package that was handed over. */
export interface SentPackage {
  /** Name of the message on the exchange. */
  docId: string;
  /** Hex SHA-256 of the package. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** The exchange by whole packages: what is written, read and named is settled behind it. Throws ExchangeError. */
export abstract class ExchangeGateway {
  /** The same package may be sent again after an error; receivers know it by its `DocumentId`. */
  abstract send(model: EdxmlPackage): Promise<SentPackage>;

  /** Tells the other side of a document what became of it. */
  abstract report(moment: StatusMoment, input: StatusInput): Promise<SentPackage>;

  /** One look into the inbox; what fails is in the report and comes again. */
  abstract receive(log: DeliveryLog, handler: DeliveryHandler): Promise<ReceiveReport>;

  /** Removes what is left of the packages; nothing is asked of it afterwards. */
  abstract close(): Promise<void>;
}
