/** What a document is to the plan, task or assignment it is tied to. */
export const LINK_KINDS = ['assigns', 'guides', 'replies-to', 'reports-on', 'amends', 'cites'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LINK_KIND_WORDS: Record<LinkKind, string> = {
  assigns: 'giao nhiệm vụ',
  guides: 'hướng dẫn, chỉ đạo',
  'replies-to': 'trả lời',
  'reports-on': 'báo cáo',
  amends: 'sửa đổi, bổ sung',
  cites: 'viện dẫn',
};

/**
 * automatic: certain, nobody need look; suggested: waits in a clerk's queue; confirmed: a person said so; rejected: a
 * person said no, and it is never suggested again.
 */
export const LINK_STATES = ['automatic', 'suggested', 'confirmed', 'rejected'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** The states in which a link counts. */
export const STANDING_STATES = ['automatic', 'confirmed'] as const satisfies readonly LinkState[];

/** Whether a link in this state counts. */
export function stands(state: LinkState): boolean {
  return STANDING_STATES.some((standing) => standing === state);
}

export const LINK_TARGETS = ['plan', 'task', 'assignment'] as const;
export type LinkTarget = (typeof LINK_TARGETS)[number];

/** Links by which a document becomes part of what replies answer. */
export const DIRECTING_KINDS = ['assigns', 'guides', 'amends'] as const satisfies readonly LinkKind[];

/** Why a link is there: the rule that found it, or a person. */
export const LINK_RULES = [
  'own-document',
  'sent-reply',
  'reply-reference',
  'cited-by-assignee',
  'near-citation',
  'chain',
  'similar-work',
  'about-plan',
  'cited-in-plan',
  'drafted-here',
  'received-copy',
  'awaited',
  'by-hand',
] as const;
export type LinkRule = (typeof LINK_RULES)[number];

/** Rules that look at no text: their links stay when the text changes. */
export const GIVEN_RULES = [
  'drafted-here',
  'received-copy',
  'awaited',
] as const satisfies readonly LinkRule[];
