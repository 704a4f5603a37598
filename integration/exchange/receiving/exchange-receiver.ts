import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EdxmlReadError } from '../edxml/model/edxml-error';
import { FolderSink } from '../edxml/read/attachment-sinks';
import type { ReadLimits } from '../edxml/read/limits';
import { readPackage } from '../edxml/read/read-package';
import type { ReadResult } from '../edxml/read/read-package';
import type { Exchange, FetchedMessage, InboxEntry, MessageType, TransportMark } from '../exchange.port';
import type { DeliveryHandler, DeliveryLog, DeliveryOutcome, ReceiveReport } from './delivery.port';

export interface ReceiverOptions {
  /** Folder for messages while they are handled. */
  folder: string;
  limits?: Partial<ReadLimits>;
}

const MARK_OF: Readonly<Record<DeliveryOutcome, TransportMark>> = { handled: 'done', refused: 'fail' };
const TYPES: readonly MessageType[] = ['edoc', 'status'];

/**
 * Empties the inbox: fetch, read, handle, mark, one message after the other. A message is marked only after its
 * handler has committed, so that nothing is lost wherever the process stops; one that comes again is recognised by
 * the log and only marked. A message that fails keeps none of the others back.
 */
export class ExchangeReceiver {
  private running: Promise<ReceiveReport> | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly log: DeliveryLog,
    private readonly options: ReceiverOptions,
  ) {}

  /** One look into the inbox; a second call while one is under way shares its result. */
  receive(handler: DeliveryHandler): Promise<ReceiveReport> {
    this.running ??= this.empty(handler).finally(() => (this.running = undefined));
    return this.running;
  }

  private async empty(handler: DeliveryHandler): Promise<ReceiveReport> {
    const report: ReceiveReport = {
      handled: [],
      repeated: [],
      refused: [],
      failed: [],
      unmarked: [],
      unreachable: [],
    };
    const seen = new Set<string>();
    for (const type of TYPES) {
      for (const entry of await this.look(type, report)) {
        if (seen.has(entry.docId)) continue;
        seen.add(entry.docId);
        try {
          await this.take(entry, handler, report);
        } catch (error) {
          report.failed.push({ docId: entry.docId, error });
        }
      }
    }
    return report;
  }

  private async look(type: MessageType, report: ReceiveReport): Promise<InboxEntry[]> {
    try {
      return inOrder(await this.exchange.inbox(type));
    } catch (error) {
      report.unreachable.push(error);
      return [];
    }
  }

  private async take(entry: InboxEntry, handler: DeliveryHandler, report: ReceiveReport): Promise<void> {
    const { docId } = entry;
    // A name of the exchange never becomes a path; what a run that stopped left here goes with this one.
    const folder = join(this.options.folder, createHash('sha256').update(docId).digest('hex').slice(0, 32));
    await rm(folder, { recursive: true, force: true });
    const outcome = await this.log.outcome(docId);
    if (outcome) {
      await this.mark(docId, MARK_OF[outcome], report);
      report.repeated.push(docId);
      return;
    }
    try {
      await mkdir(folder, { recursive: true });
      const file = await this.exchange.fetch(docId, join(folder, 'package.edxml'));
      await this.hand(entry, file, folder, handler, report);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async hand(
    entry: InboxEntry,
    file: FetchedMessage,
    folder: string,
    handler: DeliveryHandler,
    report: ReceiveReport,
  ): Promise<void> {
    const { docId } = entry;
    const read = await this.read(entry, file, folder);
    if (read instanceof EdxmlReadError) {
      const { code, message } = read;
      const verdict = await handler.unreadable({ entry, file, error: { code, message } });
      if (verdict === 'later') throw read;
      await this.mark(docId, MARK_OF.refused, report);
      report.refused.push(docId);
      return;
    }
    try {
      await handler.handle({ entry, file, package: read.package, warnings: read.warnings });
      report.handled.push(docId);
    } catch (error) {
      // Another instance was faster: its commit stands, and the mark is still owed.
      if (!(await this.log.outcome(docId))) throw error;
      report.repeated.push(docId);
    }
    await this.mark(docId, MARK_OF.handled, report);
  }

  private async read(
    entry: InboxEntry,
    file: FetchedMessage,
    folder: string,
  ): Promise<ReadResult | EdxmlReadError> {
    try {
      return await readPackage(file.path, {
        sink: new FolderSink(folder),
        temporaryFolder: folder,
        limits: this.options.limits,
        expect: entry.messageType === 'status' ? 'status' : 'business',
      });
    } catch (error) {
      if (error instanceof EdxmlReadError) return error;
      throw error;
    }
  }

  /** A mark that is lost costs one more fetch-free round, nothing else. */
  private async mark(docId: string, mark: TransportMark, report: ReceiveReport): Promise<void> {
    try {
      await this.exchange.mark(docId, mark);
    } catch {
      report.unmarked.push(docId);
    }
  }
}

/** Times that sort as text: ISO-like ones, and milliseconds of one length. */
const SORTABLE = [/^\d{4}-\d{2}-\d{2}/, /^\d{13}$/];

/** Oldest first where the exchange's times can be compared; a document should come before its revocation. */
function inOrder(entries: readonly InboxEntry[]): InboxEntry[] {
  const sortable = SORTABLE.some((form) => entries.every(({ createdTime }) => form.test(createdTime)));
  if (!sortable) return [...entries];
  return [...entries].sort((a, b) =>
    a.createdTime < b.createdTime ? -1 : Number(a.createdTime > b.createdTime),
  );
}
