import { Draft } from './draft.entity';
import { DraftVersion } from './draft-version.entity';
import { TextVersion } from './text-version.entity';

export * from './draft.entity';
export * from './draft-version.entity';
export * from './text-version.entity';

export const DRAFTING_ENTITIES = [Draft, DraftVersion, TextVersion];
