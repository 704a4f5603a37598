import type { CatalogueUnit, UnitCatalogue } from '../types';
import { wordsOf } from '../text/words';
import { collectiveSignature } from './collective';
import { aligns, OPTIONAL } from './unit.alignment';
import { tokensOfName, type NameToken } from './unit.tokens';

/** Whom a name means. */
export interface Target {
  unit: string | null;
  group: string | null;
}

interface Entry extends Target {
  tokens: NameToken[];
  /** The name carried "tỉnh" (or the province's name), which texts may leave out or spell out. */
  provincial: boolean;
  /** No longer in use; counts only where nothing in use has the name. */
  past: boolean;
}

interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

/** A name found at the beginning of a run of tokens. */
export interface Match extends Target {
  /** Number of tokens it takes. */
  length: number;
}

/** Cores that mean a body of the province only with "tỉnh" behind. */
const NEEDS_LEVEL =
  /(?:^| )(?:ui ban nhan dan|hoi dong nhan dan|van phong|dang ui|dang bo|doan dai bieu quoc hoi)$/;
const COMMITTEE = ['ui', 'ban', 'nhan', 'dan'];
const LOCAL_LEVEL = /^(?:xa|phuong|dac|thi)$/;

/** The names of a catalogue as of one day, looked up token by token. */
export class UnitIndex {
  private readonly root: Node = { next: new Map(), entries: [] };
  private readonly byLetter = new Map<string, Entry[]>();
  private readonly signatures = new Map<string, string>();
  private readonly province: string[];
  private readonly levels: string[][];

  constructor(catalogue: UnitCatalogue, onDate: string | null) {
    const province = tokensOfName(catalogue.province ?? '').map((token) => token.key);
    const city = province[0] === 'thanh';
    const named = province[0] === 'tinh' ? 1 : city ? 2 : 0;
    this.province = province.slice(named);
    this.levels =
      province.length === 0 ? [['tinh'], ['thanh', 'pho']] : city ? [['thanh', 'pho']] : [['tinh']];
    for (const unit of catalogue.units) this.addUnit(unit, onDate);
    for (const group of catalogue.groups) {
      for (const name of [group.name, ...group.aliases]) {
        this.add(name, { unit: null, group: group.id }, false);
        const signature = collectiveSignature(name.normalize('NFC'), wordsOf(name.normalize('NFC')));
        if (signature && !this.signatures.has(signature)) this.signatures.set(signature, group.id);
      }
    }
  }

  /** Whether any name begins with a token. */
  beginsWith(token: NameToken): boolean {
    return this.root.next.has(token.key);
  }

  /** The group a collective phrase of this signature means. */
  groupOf(signature: string): string | null {
    return this.signatures.get(signature) ?? null;
  }

  /** The longest name that begins with the first token and ends before the others; `null` when the catalogue has none. */
  longest(tokens: NameToken[], most = 24): Match | null {
    // "Sở Sở Công Thương": a doubled word.
    if (tokens.length > 1 && tokens[0].key === tokens[1].key) {
      const single = this.longest(tokens.slice(1), most);
      return single && { ...single, length: single.length + 1 };
    }
    let node: Node | undefined = this.root;
    let best: Match | null = null;
    for (let i = 0; i < tokens.length && i < most && node; i += 1) {
      node = node.next.get(tokens[i].key);
      if (!node?.entries.length) continue;
      const tail = this.levelTail(tokens, i + 1);
      const target = this.choose(node.entries, tokens.slice(0, i + 1), tail > 0);
      if (target) best = { ...target, length: i + 1 + tail };
    }
    return best;
  }

  /** The one name that abbreviated tokens can stand for ("Sở KH&CN", "SKHCN", "Bộ CHQS tỉnh"); they must use it up. */
  abbreviated(tokens: NameToken[]): Target | null {
    if (!tokens.some((token) => token.initials !== null)) return null;
    const core = this.withoutTail(tokens);
    const spelled = core.reduce((sum, token) => sum + (token.initials?.length ?? 1), 0);
    const candidates = this.byLetter.get(core[0].key[0]) ?? [];
    const found = candidates.filter(
      ({ tokens: name }) =>
        name.length >= core.length && name.length <= spelled + OPTIONAL.size && aligns(core, name),
    );
    return this.choose(found, null, core.length < tokens.length);
  }

  private addUnit(unit: CatalogueUnit, onDate: string | null): void {
    if (onDate && !isValid(unit, onDate)) return;
    const names = [{ text: unit.name, validFrom: unit.validFrom, validTo: unit.validTo }, ...unit.aliases];
    for (const name of names) {
      if (onDate && !isValid(name, onDate)) continue;
      this.add(name.text, { unit: unit.id, group: null }, !onDate && Boolean(name.validTo ?? unit.validTo));
    }
  }

  private add(name: string, target: Target, past: boolean): void {
    const tokens = tokensOfName(name);
    if (!tokens.length) return;
    const core = target.unit ? this.withoutTail(tokens) : tokens;
    const variants = [core];
    if (
      COMMITTEE.every((key, i) => core[i]?.key === key) &&
      LOCAL_LEVEL.test(core[4]?.key ?? '') &&
      core.length > 5
    ) {
      variants.push(core.slice(4));
    }
    for (const variant of variants) {
      const entry: Entry = { ...target, tokens: variant, provincial: core.length < tokens.length, past };
      const letter = variant[0].key[0];
      this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), entry]);
      let node = this.root;
      for (const { key } of variant) {
        let next = node.next.get(key);
        if (!next) node.next.set(key, (next = { next: new Map(), entries: [] }));
        node = next;
      }
      node.entries.push(entry);
    }
  }

  private choose(entries: Entry[], tokens: NameToken[] | null, leveled: boolean): Target | null {
    const fitting = entries.filter(
      (entry) => leveled || !entry.provincial || !NEEDS_LEVEL.test(keysOf(entry.tokens)),
    );
    const current = fitting.filter((entry) => !entry.past);
    const inUse = current.length ? current : fitting;
    const toned = tokens
      ? inUse.filter((entry) => entry.tokens.every((token, i) => token.tone === tokens[i].tone))
      : [];
    const candidates = toned.length ? toned : inUse;
    const targets = new Set(candidates.map((entry) => `${entry.unit}|${entry.group}`));
    return targets.size === 1 ? { unit: candidates[0].unit, group: candidates[0].group } : null;
  }

  /** Tokens of "tỉnh", "của tỉnh", "tỉnh Lai Châu", "Lai Châu" from an index on. */
  private levelTail(tokens: NameToken[], from: number): number {
    let at = from;
    if (/^(?:cua|thuoc|cap)$/.test(tokens[at]?.key ?? '')) at += 1;
    const level = this.levels.find((keys) => keys.every((key, i) => tokens[at + i]?.key === key));
    if (level) at += level.length;
    else at = from;
    const placed = this.province.length > 0 && this.province.every((key, i) => tokens[at + i]?.key === key);
    if (placed) at += this.province.length;
    return at - from;
  }

  private withoutTail(tokens: NameToken[]): NameToken[] {
    for (let end = Math.max(1, tokens.length - 8); end < tokens.length; end += 1) {
      if (end + this.levelTail(tokens, end) === tokens.length) return tokens.slice(0, end);
    }
    return tokens;
  }
}

function keysOf(tokens: NameToken[]): string {
  return tokens.map((token) => token.key).join(' ');
}

function isValid(item: { validFrom?: string | null; validTo?: string | null }, onDate: string): boolean {
  return (!item.validFrom || item.validFrom <= onDate) && (!item.validTo || onDate <= item.validTo);
}
