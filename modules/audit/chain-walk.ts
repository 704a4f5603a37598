import type { AuditEntry } from './audit-entry.entity';
import { entryHash, GENESIS } from './entry-hash';

export const CHAIN_FAULTS = [
  /** Something of the entry is not what was hashed. */
  'altered',
  /** Its own hash stands, but it is not chained to the one before it. */
  'broken-link',
  /** It is whole, but stands at another entry's number. */
  'reordered',
  /** Entries between two others, or before the first, are gone. */
  'missing',
  /** Entries at the end are gone: the head counts more than there are. */
  'tail-missing',
  /** Entries behind the head: nobody of this service wrote them. */
  'appended',
  /** The head does not name the last entry's hash. */
  'head-altered',
  /** A head seen at an earlier check is not in the chain any more. */
  'witness-differs',
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** Something that is wrong in the record. */
export interface ChainFault {
  kind: ChainFaultKind;
  /** First and last sequence number it concerns. */
  from: number;
  to: number;
  /** Of a reordered entry: the number it was written with. */
  belongsAt?: number;
}

/** The end of the chain at one moment: what an independent record keeps of it. */
export interface ChainHead {
  sequence: number;
  hash: string;
}

/** What a walk over the whole record found. */
export interface ChainReport {
  ok: boolean;
  /** Entries there are. */
  entries: number;
  head: ChainHead;
  /** The first hundred. */
  faults: ChainFault[];
  /** All of them. */
  faultCount: number;
}

/** Entries held in memory at once. */
const SLICE = 500;
/** Faults that are named. */
const NAMED = 100;

/** Where the record is read from; each call is a read of its own, so that nobody waits for the whole walk. */
export interface ChainSource {
  /** Entries after a number, in order, at most so many. */
  after(sequence: number, most: number): Promise<AuditEntry[]>;
  /** The entry stored with a hash. */
  withHash(hash: string): Promise<AuditEntry | null>;
  head(): Promise<ChainHead | null>;
}

/**
 * Walks the record from its first entry to its last, in bounded memory. Acts may be recorded meanwhile.
 *
 * @param witnesses heads seen earlier, which must still be in the chain
 */
export async function walkChain(
  source: ChainSource,
  witnesses: readonly ChainHead[] = [],
): Promise<ChainReport> {
  const walk = new Walk(source, witnesses);
  for (;;) {
    const slice = await source.after(walk.last.sequence, SLICE);
    for (const entry of slice) await walk.step(entry);
    if (slice.length) continue;
    // The head is read after the entries: it counts at least those that were seen.
    const head = (await source.head()) ?? { sequence: 0, hash: GENESIS };
    const written = await source.after(walk.last.sequence, 1);
    if (!written.length) return walk.end(head);
  }
}

class Walk {
  /** The entry before: its number, and the hash it is stored with. */
  last: ChainHead = { sequence: 0, hash: GENESIS };
  private entries = 0;
  /** The entry before stands at another's number: what follows cannot be chained to it. */
  private moved = false;
  private readonly faults: ChainFault[] = [];
  private count = 0;
  private readonly witnesses: Map<number, string>;

  constructor(
    private readonly source: ChainSource,
    witnesses: readonly ChainHead[],
  ) {
    this.witnesses = new Map(witnesses.map(({ sequence, hash }) => [sequence, hash]));
  }

  async step(entry: AuditEntry): Promise<void> {
    const { sequence } = entry;
    const gap = sequence !== this.last.sequence + 1;
    if (gap) this.found({ kind: 'missing', from: this.last.sequence + 1, to: sequence - 1 });
    const whole = ownHash(entry) === entry.hash;
    const belongsAt = whole ? null : await placeOf(entry, this.source);
    if (!whole) {
      this.found(
        belongsAt === null
          ? { kind: 'altered', from: sequence, to: sequence }
          : { kind: 'reordered', from: sequence, to: sequence, belongsAt },
      );
    } else if (!gap && !this.moved && entry.previousHash !== this.last.hash) {
      this.found({ kind: 'broken-link', from: sequence, to: sequence });
    }
    const witness = this.witnesses.get(sequence);
    if (witness !== undefined && witness !== entry.hash) {
      this.found({ kind: 'witness-differs', from: sequence, to: sequence });
    }
    this.entries += 1;
    this.moved = belongsAt !== null;
    this.last = { sequence, hash: entry.hash };
  }

  end(head: ChainHead): ChainReport {
    const { sequence, hash } = this.last;
    if (sequence < head.sequence) this.found({ kind: 'tail-missing', from: sequence + 1, to: head.sequence });
    else if (sequence > head.sequence)
      this.found({ kind: 'appended', from: head.sequence + 1, to: sequence });
    else if (hash !== head.hash) this.found({ kind: 'head-altered', from: sequence, to: sequence });
    for (const seen of this.witnesses.keys()) {
      if (seen > sequence) this.found({ kind: 'witness-differs', from: seen, to: seen });
    }
    return {
      ok: this.count === 0,
      entries: this.entries,
      head: { sequence: head.sequence, hash: head.hash },
      faults: this.faults,
      faultCount: this.count,
    };
  }

  private found(fault: ChainFault): void {
    this.count += 1;
    if (this.faults.length < NAMED) this.faults.push(fault);
  }
}

function ownHash({ hash: _hash, ...hashed }: AuditEntry): string {
  return entryHash(hashed);
}

/** The number an entry was written with, if it is whole but for that; null when something else of it changed. */
async function placeOf(entry: AuditEntry, source: ChainSource): Promise<number | null> {
  const before = await source.withHash(entry.previousHash);
  // Where that stands wrong, too, the number cannot have been far away.
  const candidates = [entry.previousHash === GENESIS ? 1 : null, before ? before.sequence + 1 : null];
  for (let near = 1; near <= 3; near += 1) candidates.push(entry.sequence - near, entry.sequence + near);
  for (const sequence of candidates) {
    if (sequence !== null && ownHash({ ...entry, sequence }) === entry.hash) return sequence;
  }
  return null;
}
