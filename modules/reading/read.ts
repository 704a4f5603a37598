import { findCitations, mergeCitations } from './citations';
import { readHead } from './header/header';
import { fold } from './text/normalize';
import { readTasks } from './tasks/read-tasks';
import { taskWarnings } from './tasks/task-warnings';
import type { ReadingOptions, ReadingResult, ReadingWarning, SourceDocument, UnitCatalogue } from './types';
import { createUnitMatcher } from './units';

const NO_CATALOGUE: UnitCatalogue = { units: [], groups: [] };

/**
 * Understands a document: header, citations, tables, tasks, and what it is not sure of as warnings. Pure: the same
 * document and options give the same result. A document with a mark of state secrecy is read like any other and
 * says so in `header.secrecy`; refusing it is the caller's part.
 */
export function readDocument(document: SourceDocument, options: ReadingOptions = {}): ReadingResult {
  const catalogue = options.catalogue ?? NO_CATALOGUE;
  const warnings: ReadingWarning[] = [...document.warnings];
  const head = readHead(document, warnings);
  const { header } = head;
  const context = {
    text: document.text,
    matcher: createUnitMatcher(catalogue, header.date),
    catalogued: catalogue.units.length > 0,
    year: head.year,
  };
  const { tables, tasks } = readTasks(head, options.mappings ?? [], context, warnings);
  const citations = mergeCitations(findCitations(document.text), {
    ownSymbol: header.number ? header.symbol : null,
    ownDate: header.date,
  });
  if (isOfAnotherProvince(header.issuer, catalogue.province))
    warnings.push({
      code: 'other-province',
      message: `Văn bản do "${header.issuer}" ban hành, không thuộc ${catalogue.province}.`,
      at: null,
    });
  warnings.push(...taskWarnings(tasks, context.catalogued));
  return { header, citations, tables, tasks, warnings };
}

/** A provincial body names its province; one of the centre or one that names none is nobody else's. */
function isOfAnotherProvince(issuer: string | null, province: string | undefined): boolean {
  if (!issuer || !province) return false;
  const name = (text: string) => /(?:tinh|thanh pho|tp\.?) (.+)$/.exec(fold(text))?.[1] ?? null;
  const theirs = name(issuer);
  return theirs !== null && theirs !== (name(province) ?? fold(province));
}
