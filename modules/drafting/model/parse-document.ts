import type { Appendix, OfficialDocument } from './official-document';
import { parseBlock } from './parse-block';
import { fieldsOf, lineOf, listOf, numberOf, oneOf, orNull } from './parse-values';

/**
 * A document that came in as JSON: only what a document has, each part of its kind. What it says is checked by
 * `documentFaults`.
 *
 * @throws InvalidInput `document-shape` with the field
 */
export function parseDocument(value: unknown): OfficialDocument {
  const fields = fieldsOf(value, 'document');
  const issuer = fieldsOf(fields.issuer, 'issuer');
  const symbol = fieldsOf(fields.symbol, 'symbol');
  const date = fieldsOf(fields.date, 'date');
  const signature = fieldsOf(fields.signature, 'signature');
  return {
    kind: orNull(fields.kind, () => lineOf(fields.kind, 'kind')),
    issuer: {
      parent: orNull(issuer.parent, () => lineOf(issuer.parent, 'issuer.parent')),
      lines: listOf(issuer.lines, 'issuer.lines', lineOf),
      fullName: lineOf(issuer.fullName, 'issuer.fullName'),
    },
    symbol: {
      number: orNull(symbol.number, () => lineOf(symbol.number, 'symbol.number')),
      notation: lineOf(symbol.notation, 'symbol.notation').replace(/^\/|\s/g, ''),
    },
    place: lineOf(fields.place, 'place'),
    date: {
      day: orNull(date.day, () => lineOf(date.day, 'date.day')),
      year: numberOf(date.year, 'date.year'),
    },
    urgency: oneOf(fields.urgency, 'urgency', ['normal', 'urgent', 'very-urgent', 'express'] as const),
    subject: lineOf(fields.subject, 'subject').replace(/[\s.;,]+$/, ''),
    addressees: listOf(fields.addressees, 'addressees', listed),
    bases: listOf(fields.bases, 'bases', listed),
    blocks: listOf(fields.blocks, 'blocks', parseBlock),
    signature: {
      lines: listOf(signature.lines, 'signature.lines', lineOf),
      name: orNull(signature.name, () => lineOf(signature.name, 'signature.name')),
    },
    recipients: listOf(fields.recipients, 'recipients', listed),
    appendices: listOf(fields.appendices, 'appendices', appendix),
  };
}

/** A line of a list, without the dash before it and the mark behind it: the rendering sets these. */
function listed(value: unknown, field: string): string {
  return lineOf(value, field)
    .replace(/^[-–+•]\s*/, '')
    .replace(/[\s.;]+$/, '');
}

function appendix(value: unknown, field: string): Appendix {
  const fields = fieldsOf(value, field);
  return {
    title: lineOf(fields.title, `${field}.title`),
    orientation: oneOf(fields.orientation, `${field}.orientation`, ['portrait', 'landscape'] as const),
    blocks: listOf(fields.blocks, `${field}.blocks`, parseBlock),
  };
}
