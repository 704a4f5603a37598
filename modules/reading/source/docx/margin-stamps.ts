import { secrecyOf } from '../../header/head-marks';
import type { Archive } from '../archive/archive';
import { readXml } from '../archive/xml-tree';
import { cellText, paragraph, type Draft } from '../draft';
import type { SourceLimits } from '../limits';
import type { BodyReader } from './body-reader';

/** Page headers and footers: their text is not the document's, but a stamp of secrecy in them counts. */
const MARGIN = /^word\/(header|footer)\d*\.xml$/;
const ROOTS = { header: 'w:hdr', footer: 'w:ftr' };

/** The stamps of secrecy that stand in page headers and footers, each once, as paragraphs for the head. */
export async function marginStamps(
  archive: Archive,
  reader: () => BodyReader,
  limits: SourceLimits,
): Promise<Draft[]> {
  const stamps = new Set<string>();
  for (const name of archive.names) {
    const kind = MARGIN.exec(name)?.[1] as keyof typeof ROOTS | undefined;
    const part = kind && (await archive.read(name));
    if (!part) continue;
    const margin = reader();
    const drafts: Draft[] = [];
    readXml(part, {
      ...limits,
      streamUnder: ROOTS[kind],
      onElement: (element) => drafts.push(...margin.read(element)),
    });
    const lines = cellText([...drafts, ...margin.finish()]).split(/[\n\t]/);
    lines
      .map((line) => line.trim())
      .filter((line) => secrecyOf(line) !== null)
      .forEach((line) => stamps.add(line));
  }
  return [...stamps].map(paragraph);
}
