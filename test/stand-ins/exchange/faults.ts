/** What can go wrong with a call. */
export type FaultKind =
  | 'http-500'
  | 'http-503'
  /** No answer, ever. */
  | 'hang'
  /** The connection breaks before an answer. */
  | 'reset'
  /** The connection breaks in the middle of the answer. */
  | 'cut'
  /** The work is done, the answer is lost. */
  | 'lost-answer'
  /** An envelope that says no. */
  | 'refuse'
  /** Success over HTTP with words instead of data. */
  | 'error-text'
  /** Success over HTTP with the page of some gateway. */
  | 'page'
  | 'empty';

export interface Fault {
  /** Call it befalls. */
  call: string;
  kind: FaultKind;
  /** How many calls are hit; then all is well. */
  times: number;
}

/** How the inbox misbehaves. */
export interface InboxHabits {
  /** Lists what was marked long ago, too. */
  repeat?: boolean;
  /** Lists the newest first. */
  reverse?: boolean;
  /** Lists each message twice. */
  double?: boolean;
}

/** Faults waiting for their calls. */
export class Faults {
  habits: InboxHabits = {};
  private waiting: Fault[] = [];

  set(faults: readonly Fault[]): void {
    this.waiting = faults.map((fault) => ({ ...fault }));
  }

  /** The fault of this call, used up by it. */
  take(call: string): FaultKind | undefined {
    const fault = this.waiting.find((candidate) => candidate.call === call && candidate.times > 0);
    if (!fault) return undefined;
    fault.times -= 1;
    return fault.kind;
  }
}
