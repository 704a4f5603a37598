import type { Archive } from '../archive/archive';
import { readXml } from '../archive/xml-tree';
import type { Draft } from '../draft';
import { tooMuchText } from '../failures';
import type { SourceLimits } from '../limits';
import { BodyReader } from './body-reader';
import { ListCounter } from './list-counter';
import { marginStamps } from './margin-stamps';
import { readNumbering } from './numbering';
import { documentParts } from './parts';
import { Styles } from './styles';

/**
 * Reads the body of a .docx. It goes straight to WordprocessingML because the libraries at hand drop what the
 * understanding needs: the numbers of automatic lists, alignment, merged cells of both directions at once.
 */
export async function readDocx(archive: Archive, limits: SourceLimits): Promise<Draft[]> {
  const { body, numbering, styles } = await documentParts(archive, limits);
  // Styles are often larger than the text, and half of the documents never refer to one.
  const stylesPart = body.includes('pStyle') || body.includes('rStyle') ? await styles() : undefined;
  const reader = new BodyReader(
    new Styles(stylesPart && readXml(stylesPart, limits)),
    new ListCounter(numbering ? readNumbering(readXml(numbering, limits)) : new Map()),
  );
  const plainReader = (): BodyReader => new BodyReader(new Styles(undefined), new ListCounter(new Map()));
  const drafts = await marginStamps(archive, plainReader, limits);
  readXml(body, {
    ...limits,
    streamUnder: 'w:body',
    onElement: (element) => {
      drafts.push(...reader.read(element));
      if (drafts.length > limits.blocks) throw tooMuchText();
    },
  });
  return [...drafts, ...reader.finish()];
}
