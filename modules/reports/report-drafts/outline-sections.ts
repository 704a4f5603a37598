import type { ReportSection } from '../../drafting';
import type { TemplateSection } from '../template/template.types';

/**
 * The outline as headings below one another: a section stands under the one its code begins with (`II.1` under `II`).
 * What nobody wrote for, and nothing stands under, is left out unless it must be there.
 */
export function outlineSections(
  sections: readonly TemplateSection[],
  textOf: (section: TemplateSection) => string | null,
): ReportSection[] {
  const codes = new Set(sections.map(({ code }) => code));
  const below = (parent: string | null): ReportSection[] =>
    sections
      .filter(({ code }) => parentOf(code, codes) === parent)
      .flatMap((section) => {
        const text = textOf(section)?.trim() || null;
        const children = below(section.code);
        if (!text && !children.length && section.narrative !== 'required') return [];
        return [{ heading: section.title, text, ...(children.length && { sections: children }) }];
      });
  return below(null);
}

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  for (let at = code.lastIndexOf('.'); at > 0; at = code.lastIndexOf('.', at - 1)) {
    const parent = code.slice(0, at);
    if (codes.has(parent)) return parent;
  }
  return null;
}
