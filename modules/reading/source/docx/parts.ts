import { posix } from 'node:path';
import type { Archive } from '../archive/archive';
import { childrenOf, readXml, type XmlElement } from '../archive/xml-tree';
import { broken } from '../failures';
import type { SourceLimits } from '../limits';

/** The parts of a Word document that are read. Notes are not; headers and footers only for a stamp. */
export interface DocumentParts {
  body: Buffer;
  numbering?: Buffer;
  styles: () => Promise<Buffer | undefined>;
}

/** Follows the relationships of the package to its main document, its numbering and its styles. */
export async function documentParts(archive: Archive, limits: SourceLimits): Promise<DocumentParts> {
  const main = (await targets(archive, '', limits)).get('officeDocument') ?? 'word/document.xml';
  const body = await archive.read(main);
  if (!body) throw broken(new Error(`no part ${main}`));
  const related = await targets(archive, main, limits);
  const numbering = related.get('numbering') ?? posix.join(posix.dirname(main), 'numbering.xml');
  const styles = related.get('styles') ?? posix.join(posix.dirname(main), 'styles.xml');
  return { body, numbering: await archive.read(numbering), styles: () => archive.read(styles) };
}

/** Targets of a part's relationships by the last word of their type. */
async function targets(archive: Archive, part: string, limits: SourceLimits): Promise<Map<string, string>> {
  const folder = part ? posix.dirname(part) : '';
  const bytes = await archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const found = new Map<string, string>();
  if (!bytes) return found;
  for (const relationship of childrenOf(readXml(bytes, limits), 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = relationship.attributes;
    if (mode !== 'External') found.set(posix.basename(type), resolve(folder, target));
  }
  return found;
}

function resolve(folder: string, target: XmlElement['attributes'][string]): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
