import type { DocumentColumns } from './own-documents.service';
import { REPLY_KIND_LABELS } from './reply.words';
import type { ReplyKind } from './reply.words';

/** What a reply says in one text, for lists and the record: "Không phát sinh. …", or the document it came as. */
export function spokenText(reply: {
  kind: ReplyKind;
  text: string;
  document: Pick<DocumentColumns, 'documentSymbol'>;
}): string {
  const text = reply.text.trim();
  if (reply.kind === 'nothing')
    return text ? `${REPLY_KIND_LABELS.nothing}. ${text}` : REPLY_KIND_LABELS.nothing;
  if (text) return text;
  const { documentSymbol } = reply.document;
  return documentSymbol ? `Trả lời bằng văn bản ${documentSymbol}.` : 'Trả lời bằng tệp đính kèm.';
}
