/** Characters no file system and no download header should see. */
const UNSAFE = new RegExp('[\\u0000-\\u001f\\u007f<>:"|?*\\u202a-\\u202e\\u2066-\\u2069]', 'g');
const MAX_NAME = 200;
/** Longer names are cut before anything is looked for in them. */
const LONGEST_READ = 2000;

const lastPart = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/**
 * Ending of a file name as the official library takes it: what follows the last dot of the last path part,
 * `unk` where there is none, one `>` at the end dropped.
 */
export function endingOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const dot = last.lastIndexOf('.');
  const ending = dot < 0 ? '' : last.slice(dot + 1).replace(/>$/, '');
  return ending || 'unk';
}

/** The name without folders, control characters and whatever else could turn it into a path. */
export function safeName(name: string): string {
  const clean = lastPart(name.slice(-LONGEST_READ))
    .replace(UNSAFE, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean.length <= MAX_NAME) return clean;
  const ending = endingOf(clean);
  const keep = MAX_NAME - ending.length - 1;
  return keep > 0 ? `${clean.slice(0, keep)}.${ending}` : clean.slice(0, MAX_NAME);
}

/** Upper-case endings and several dots come from signing tools; harmless, but worth a note. */
export const isUnusualName = (name: string): boolean => {
  const ending = endingOf(name);
  return ending !== ending.toLowerCase() || /\.\p{L}{3,8}\.\p{L}{2,5}$/u.test(name);
};
