import { errorOf, networkError } from './api-error';
import { apiUrl, authorizationHeaders } from './http';

/** Fetches a file as the signed-in person and hands it to the browser to be saved. */
export async function download(path: string, name: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(apiUrl(path), { credentials: 'same-origin', headers: authorizationHeaders() });
  } catch {
    throw networkError();
  }
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
