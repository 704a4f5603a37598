import { ApiError, networkError } from './api-error';
import { apiUrl, authorizationHeaders, readAnswer } from './http';
import type { Query } from './types/common';

export interface UploadProgress {
  /** Share of the bytes sent, 0 to 1; 1 means the server has all of them and works on them. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Posts a form with files. `fetch` cannot tell how much has been sent; this can. */
export function upload<T>(
  path: string,
  form: FormData,
  { onProgress, signal }: UploadProgress = {},
  query: Query = {},
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const call = new XMLHttpRequest();
    const abort = () => call.abort();
    call.open('POST', apiUrl(path, query));
    call.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(authorizationHeaders())) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
    };
    call.upload.onload = () => onProgress?.(1);
    call.onload = () => {
      try {
        resolve(readAnswer<T>(call.status, call.responseText));
      } catch (error) {
        reject(error as Error);
      }
    };
    call.onerror = () => reject(networkError());
    call.onabort = () => reject(new ApiError('aborted', 'Đã dừng tải lên.', 0));
    call.onloadend = () => signal?.removeEventListener('abort', abort);
    signal?.addEventListener('abort', abort);
    call.send(form);
  });
}
