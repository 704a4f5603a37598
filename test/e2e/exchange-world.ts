import { ExchangeInbox } from '../../modules/documents/exchange/exchange-inbox.service';
import type { PackagePage, PackageView } from '../../modules/documents/exchange/dto/exchange.views';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import { backoff, OutboxWorker } from '../../modules/persistence';
import type { Page } from '../../modules/foundation';
import type { ApiClient } from '../support/client';
import { StandInExchange } from '../stand-ins/exchange/stand-in-exchange';
import { DocumentsWorld } from './documents-world';
import { Partner } from './exchange-partner';

/** The service on a stand-in exchange, with a ministry and a department that has a system of its own. */
export class ExchangeWorld {
  private constructor(
    readonly exchange: StandInExchange,
    readonly documents: DocumentsWorld,
    readonly ministry: Partner,
    /** Sở Tài chính: in the catalogue, without people here. */
    readonly finance: Partner,
    readonly keeper: ApiClient,
  ) {}

  static async open(): Promise<ExchangeWorld> {
    const exchange = await StandInExchange.start();
    try {
      const { endpoint, systemId, secret } = await exchange.addSystem('H35');
      const ministry = await Partner.join(exchange, 'G09', 'Bộ Nội vụ');
      const finance = await Partner.join(exchange, 'H35.4', 'Sở Tài chính');
      const documents = await DocumentsWorld.open({
        env: {
          EXCHANGE_URL: endpoint,
          EXCHANGE_SYSTEM_ID: systemId,
          EXCHANGE_SECRET: secret,
          EXCHANGE_ORGAN_IDS: 'H35',
          EXCHANGE_POLL_SECONDS: '86400',
        },
      });
      return new ExchangeWorld(exchange, documents, ministry, finance, await documents.as('administrator'));
    } catch (error) {
      // A process left behind would keep the test runner waiting.
      await exchange.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.documents?.close();
    await this.ministry?.leave();
    await this.finance?.leave();
    await this.exchange?.stop();
  }

  /** One look into our inbox, and what waits to leave leaves. */
  async exchangeOnce(): ReturnType<ExchangeInbox['receive']> {
    const report = await this.documents.application.app.get(ExchangeInbox, { strict: false }).receive();
    await this.drain();
    return report;
  }

  async drain(): Promise<void> {
    await this.documents.application.app.get(OutboxWorker, { strict: false }).drain();
  }

  /** The time of the next attempts comes, as often as said. */
  async retry(times = 1): Promise<void> {
    const { clock } = this.documents.application;
    for (let attempt = 1; attempt <= times; attempt += 1) {
      clock.set(new Date(clock.now().getTime() + backoff(attempt) + 1).toISOString());
      await this.drain();
    }
  }

  /** Entries of the province's incoming register that the words find. */
  async incoming(words: string, clerk: ApiClient = this.documents.province): Promise<DocumentView[]> {
    const body = clerk === this.documents.province ? `&body=${this.documents.unit('ubnd-tinh')}` : '';
    const path = `/documents?direction=incoming${body}&q=${encodeURIComponent(words)}`;
    const { items } = (await clerk.get<Page<{ id: string }>>(path)).body;
    return Promise.all(items.map(({ id }) => this.documents.look(clerk, id)));
  }

  async packages(effect?: string): Promise<PackageView[]> {
    const { body } = await this.keeper.get<PackagePage>(
      `/exchange/packages?size=200${effect ? `&effect=${effect}` : ''}`,
    );
    return body.items;
  }

  /** What the exchange was told of one of our messages. */
  async markOf(docId: string): Promise<string | undefined> {
    const { messages } = await this.exchange.state();
    return messages.find((message) => message.docId === docId)?.status;
  }
}
