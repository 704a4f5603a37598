/** Takes every `cid:` off the front of a content id, however often it was put there. */
export const stripCid = (id: string): string => id.replace(/^(?:cid:)+/, '');
