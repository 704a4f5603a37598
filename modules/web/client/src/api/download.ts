import { errorOf, networkError } from './api-error';
import { nameIn } from './disposition';
import { apiUrl, authorizationHeaders } from './http';

/**
 * Fetches a file as the signed-in person and hands it to the browser to be saved.
 *
 * @param name of the file when the server gives it none
 */
export async function download(path: string, name: string): Promise<void> {
  const response = await request(path);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition')) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Shows a file in a tab of its own. Only for types the browser shows without running anything in them; the server
 * sends every file as one to be saved, so its type is told here.
 */
export async function openInTab(path: string, mediaType: 'application/pdf'): Promise<void> {
  // At once, while the browser still counts it as an answer to the click.
  const tab = window.open('', '_blank');
  try {
    const file = new Blob([await fetchFile(path)], { type: mediaType });
    const address = URL.createObjectURL(file);
    if (tab) tab.location.href = address;
    else window.location.href = address;
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

/** Fetches a file as the signed-in person. */
export async function fetchFile(path: string): Promise<Blob> {
  return (await request(path)).blob();
}

async function request(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiUrl(path), { credentials: 'same-origin', headers: authorizationHeaders() });
  } catch {
    throw networkError();
  }
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => null));
  return response;
}
