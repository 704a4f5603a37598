/** Bytes kept from the beginning, to tell type and damage by. */
const SAMPLE = 256 * 1024;
/** U+FFFD in UTF-8: what is left of a byte that was read as text. */
const REPLACEMENT = Buffer.from([0xef, 0xbf, 0xbd]);

/** Looks at the beginning of a content that streams by. */
export class ContentProbe {
  private kept: Buffer[] = [];
  private keptBytes = 0;

  update(chunk: Buffer): void {
    if (this.keptBytes >= SAMPLE || chunk.length === 0) return;
    const part = Buffer.from(chunk.subarray(0, SAMPLE - this.keptBytes));
    this.kept.push(part);
    this.keptBytes += part.length;
  }

  /** Binary content that went through a text decoder is full of replacement characters; it cannot be repaired. */
  get damaged(): boolean {
    const { sample } = this;
    let count = 0;
    for (let at = sample.indexOf(REPLACEMENT); at >= 0; at = sample.indexOf(REPLACEMENT, at + 3)) count += 1;
    return count >= 4 && count * 3 > sample.length / 50;
  }

  get sample(): Buffer {
    if (this.kept.length > 1) this.kept = [Buffer.concat(this.kept)];
    return this.kept[0] ?? Buffer.alloc(0);
  }
}
