import { DISPATCH_TEXTS } from './dispatch.texts';
import { EXTENSION_TEXTS } from './extension.texts';
import { REPORT_TEXTS } from './report.texts';
import { URGING_TEXTS } from './urging.texts';

export type { TextDefinition, TextPlaceholder } from './text.types';

/** Every text of drafted documents with its default wording; an administrator may word them otherwise. */
export const TEXTS = { ...DISPATCH_TEXTS, ...URGING_TEXTS, ...EXTENSION_TEXTS, ...REPORT_TEXTS };

export type TextCode = keyof typeof TEXTS;

/** What a text's placeholders stand for. */
export type TextValues<C extends TextCode> = Record<keyof (typeof TEXTS)[C]['placeholders'], string>;

export const TEXT_CODES = Object.keys(TEXTS) as TextCode[];
