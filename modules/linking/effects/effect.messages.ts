/** Channel of the outbox for work of this room that takes time. */
export const EFFECTS_CHANNEL = 'effects';
/** Lays a changed document's new text beside its plan. */
export const OPEN_AMENDMENT = 'open-amendment';

export interface AmendmentMessage {
  effectId: string;
}
