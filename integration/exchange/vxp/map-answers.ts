import type { Agency, InboxEntry, MessageType } from '../exchange.port';
import type { Answer } from './read-answer';

type Row = Record<string, unknown>;

const rowsOf = (answer: Answer | null): Row[] =>
  Array.isArray(answer?.data)
    ? (answer.data as unknown[]).filter((row): row is Row => typeof row === 'object' && row !== null)
    : [];

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Rows of the inbox; one without a name cannot be fetched and is left where it is. */
export function inboxOf(answer: Answer | null, asked: MessageType): InboxEntry[] {
  return rowsOf(answer)
    .map((row) => ({
      docId: text(row.docId),
      messageType: messageTypeOf(text(row.messageType), asked),
      from: text(row.from),
      to: text(row.to),
      createdTime: text(row.created_time),
      updatedTime: text(row.updated_time),
      status: text(row.status),
      statusDescription: text(row.status_desc),
    }))
    .filter(({ docId }) => docId !== '');
}

function messageTypeOf(said: string, asked: MessageType): MessageType {
  const lower = said.toLowerCase();
  return lower === 'edoc' || lower === 'status' ? lower : asked;
}

/** Bodies of the directory, whichever of its forms was asked for. */
export function agenciesOf(answer: Answer | null): Agency[] {
  return rowsOf(answer)
    .map((row) => {
      const code = text(row.code);
      const others = [text(row.code102), text(row.oldCode)].filter((other) => other && other !== code);
      return {
        id: text(row.id),
        parentId: text(row.pid),
        code,
        name: text(row.name),
        mail: text(row.mail),
        aliases: [...new Set(others)],
      };
    })
    .filter(({ code }) => code !== '');
}
