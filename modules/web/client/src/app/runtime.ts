/** Where this page is mounted, ending in "/": the `<base href>` the server wrote. */
export const basePath: string = new URL(document.baseURI).pathname;

/** Root of the REST interface. */
export const apiRoot = `${basePath}api/v1`;

/** Nonce of this response, for style elements made by scripts. */
export const styleNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

/**
 * Style elements made by our own scripts carry the page's nonce. The component library does this for its
 * styles but not for the small ones it makes to measure scroll bars and to lock the page behind a drawer.
 */
export function carryNonceIntoStyles(nonce: string | undefined): void {
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
