/** Where a request stands relative to the mount of the pages. */
export interface MountedPath {
  /** Path of the mount as the browser sees it, with any prefix of the host in front, ending in "/". */
  mount: string;
  /** What follows, decoded, without a leading "/". */
  page: string;
  /** The mount itself, asked for without its closing "/". */
  bare: boolean;
}

/**
 * Finds the mount in the address of a request. The host may have put a prefix of its own in front, so the mount is
 * the first place where `basePath` stands as whole segments.
 *
 * @param url address as the client sent it, with its query
 * @returns null when the address does not contain the mount or is not well formed
 */
export function mountedPath(url: string, basePath: string): MountedPath | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const at = `${path}/`.indexOf(`/${basePath}/`);
  if (at < 0) return null;
  const mount = `${path.slice(0, at)}/${basePath}/`;
  try {
    return { mount, page: decodeURIComponent(path.slice(mount.length)), bare: path.length < mount.length };
  } catch {
    return null;
  }
}
