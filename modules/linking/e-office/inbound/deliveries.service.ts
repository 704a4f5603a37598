import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EOfficeInbound } from '../../../../integration/e-office/e-office.port';
import type { PushedDocument, PushOutcome } from '../../../../integration/e-office/e-office.port';
import type { SignedRequest } from '../../../../integration/e-office/signed-requests.port';
import { Conflict, InvalidInput } from '../../../foundation';
import { InboxKey, InboxKeys, UnitOfWork } from '../../../persistence';

interface Delivered {
  /** SHA-256 of what was delivered under the key. */
  fingerprint: string;
  outcome: PushOutcome;
}

const SOURCE = 'e-office';

/** Pushes over HTTP: a key that comes again gets the first answer. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxKeys,
    private readonly inbound: EOfficeInbound,
  ) {}

  /** @throws InvalidInput `idempotency-key-missing`; Conflict `idempotency-key-reused` */
  async take(pushed: PushedDocument, { keyId, idempotencyKey }: SignedRequest): Promise<PushOutcome> {
    if (!idempotencyKey) {
      throw new InvalidInput('idempotency-key-missing', 'Yêu cầu thiếu tiêu đề Idempotency-Key.');
    }
    const key = `${keyId}:${idempotencyKey}`;
    const fingerprint = fingerprintOf(pushed);
    const known = await this.unitOfWork.read((manager) =>
      manager.findOne(InboxKey, { where: { source: SOURCE, key } }),
    );
    if (known) return again((known.outcome as { value: Delivered }).value, fingerprint);
    const outcome = await this.inbound.documentMarked(pushed);
    const { outcome: kept } = await this.inbox.once<Delivered>(SOURCE, key, () =>
      Promise.resolve({ fingerprint, outcome }),
    );
    return kept.fingerprint === fingerprint ? outcome : again(kept, fingerprint);
  }
}

function again(delivered: Delivered, fingerprint: string): PushOutcome {
  if (delivered.fingerprint === fingerprint) return { ...delivered.outcome, repeated: true };
  throw new Conflict(
    'idempotency-key-reused',
    'Idempotency-Key này đã được dùng cho một văn bản hoặc một tệp khác.',
  );
}

function fingerprintOf({ document, file }: PushedDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).update('\n').update(file.bytes).digest('hex');
}
