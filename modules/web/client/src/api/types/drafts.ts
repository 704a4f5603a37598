/** Drafts of official documents and their texts as the server's own view types say. */
import type { Block, RichText, TableBlock, TableRow } from '../../../../../drafting/model/block';
import type { OfficialDocument } from '../../../../../drafting/model/official-document';
import type { DraftSummaryView, DraftView } from '../../../../../drafting/dto/draft.view';
import type { TextView } from '../../../../../drafting/texts/text.view';

export type { Block, OfficialDocument, RichText, TableBlock, TableRow };
export type DraftSummary = DraftSummaryView;
export type Draft = DraftView;
export type DraftStatus = DraftSummaryView['status'];
export type DraftKind = DraftSummaryView['kind'];
export type DocumentText = TextView;
export type UrgingGrade = 'remind' | 'criticise' | 'account';
