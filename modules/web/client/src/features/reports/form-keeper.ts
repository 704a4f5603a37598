import { asApiError, type ApiError } from '../../api/api-error';
import type { FieldChange, FieldConflict, SavedReport } from '../../api/types/reports';

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed';

/** What is not on the server yet, and how saving stands. */
export interface KeptForm {
  typed: Readonly<Record<string, string>>;
  conflicts: Readonly<Record<string, FieldConflict>>;
  state: SaveState;
  error: ApiError | null;
}

interface KeeperPorts {
  send: (changes: FieldChange[], seen: number) => Promise<SavedReport>;
  /** Count of change of a field as this page knows it, and of the whole report. */
  base: (field: string) => number;
  seen: () => number;
  onSaved: (saved: SavedReport) => void;
  onRefused: (error: ApiError) => void;
}

const REST = 800;
const RETRY = 5000;

/**
 * Keeps what a person types until the server has it. It saves once typing rests, one request at a time; a field that
 * somebody else changed meanwhile waits until the person has chosen; a failed request loses nothing.
 */
export class FormKeeper {
  private kept: KeptForm = { typed: {}, conflicts: {}, state: 'saved', error: null };
  private readonly listeners = new Set<() => void>();
  private readonly overrides = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly ports: KeeperPorts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): KeptForm => this.kept;

  type(field: string, value: string): void {
    this.set({ typed: { ...this.kept.typed, [field]: value }, state: 'typing' });
    this.schedule(REST);
  }

  /** Settles a conflict: the own text over the other's, or the other's. */
  choose(field: string, whose: 'mine' | 'theirs'): void {
    const conflict = this.kept.conflicts[field];
    if (!conflict) return;
    if (whose === 'mine') this.overrides.set(field, conflict.change);
    const typed = whose === 'theirs' ? without(this.kept.typed, field) : this.kept.typed;
    this.set({ typed, conflicts: without(this.kept.conflicts, field), state: 'typing' });
    this.schedule(0);
  }

  /** Saves everything that waits. @returns whether nothing is left unsaved */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.waiting().length) {
      if (this.running) await this.running;
      else if (!(await this.saveOnce())) return false;
    }
    if (this.kept.state !== 'saved') this.set({ state: 'saved', error: null });
    return Object.keys(this.kept.conflicts).length === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private waiting(): string[] {
    return Object.keys(this.kept.typed).filter((field) => !(field in this.kept.conflicts));
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async saveOnce(): Promise<boolean> {
    const sent = Object.fromEntries(this.waiting().map((field) => [field, this.kept.typed[field]]));
    const changes = Object.entries(sent).map(([field, value]) => ({
      field,
      value: value || null,
      base: this.overrides.get(field) ?? this.ports.base(field),
    }));
    this.set({ state: 'saving' });
    let done = false;
    this.running = this.ports.send(changes, this.ports.seen()).then(
      (saved) => {
        done = true;
        this.accept(sent, saved);
      },
      (error: unknown) => this.fail(asApiError(error)),
    );
    await this.running;
    this.running = null;
    return done;
  }

  private accept(sent: Record<string, string>, saved: SavedReport): void {
    const conflicts = { ...this.kept.conflicts };
    for (const conflict of saved.conflicts) conflicts[conflict.field] = conflict;
    let { typed } = this.kept;
    for (const [field, value] of Object.entries(sent)) {
      this.overrides.delete(field);
      // What was typed while the request ran is saved by the next one.
      if (!(field in conflicts) && typed[field] === value) typed = without(typed, field);
    }
    this.ports.onSaved(saved);
    this.set({ typed, conflicts, state: 'saved', error: null });
  }

  private fail(error: ApiError): void {
    this.set({ state: 'failed', error });
    if (error.status === 0 || error.status >= 500) this.schedule(RETRY);
    else this.ports.onRefused(error);
  }

  private set(change: Partial<KeptForm>): void {
    this.kept = { ...this.kept, ...change };
    for (const listener of this.listeners) listener();
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
