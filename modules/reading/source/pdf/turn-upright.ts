import type { PageContent } from './page.types';

type Turn = (x: number, y: number) => [number, number];

/**
 * Some printers draw a landscape page sideways on a portrait one. The direction most of the text is written in
 * becomes the upright one; text in any other direction (stamps, watermarks) is left out.
 */
export function turnUpright(content: PageContent): PageContent {
  const counts = [0, 0, 0, 0];
  for (const glyph of content.glyphs) counts[glyph.turns] += 1;
  const turns = counts.indexOf(Math.max(...counts));
  const glyphs = content.glyphs.filter((glyph) => glyph.turns === turns);
  if (turns === 0) return { ...content, glyphs };
  const { width, height } = content;
  const turn = turnBack(turns, width, height);
  const sideways = turns % 2 === 1;
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y);
      return { ...glyph, x, y, turns: 0 };
    }),
    rules: content.rules.map((rule) => {
      const [x1, y1] = turn(rule.x1, rule.y1);
      const [x2, y2] = turn(rule.x2, rule.y2);
      return { x1, y1, x2, y2 };
    }),
  };
}

function turnBack(turns: number, width: number, height: number): Turn {
  if (turns === 1) return (x, y) => [y, width - x];
  if (turns === 2) return (x, y) => [width - x, height - y];
  return (x, y) => [height - y, x];
}
