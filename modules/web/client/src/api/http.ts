import { apiRoot } from '../app/runtime';
import { ApiError, errorOf, networkError } from './api-error';
import type { Query } from './types/common';

/** Gives the headers that tell who asks, when that is not a cookie (OpenID Connect). */
let authorization: () => Record<string, string> = () => ({});

export function authorizeWith(headers: () => Record<string, string>): void {
  authorization = headers;
}

export function authorizationHeaders(): Record<string, string> {
  return authorization();
}

/** Address of a resource below the REST root, with its query. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${apiRoot}${path}${text ? `?${text}` : ''}`;
}

interface RequestOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const form = options.body instanceof FormData ? options.body : null;
  let response: Response;
  try {
    response = await fetch(apiUrl(path, options.query), {
      method,
      credentials: 'same-origin',
      signal: options.signal,
      headers: {
        Accept: 'application/json',
        ...(options.body !== undefined && !form ? { 'Content-Type': 'application/json' } : {}),
        ...authorization(),
      },
      body: form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw networkError();
  }
  return readAnswer<T>(response.status, await response.text());
}

/** The value of an answer, or the error it stands for. */
export function readAnswer<T>(status: number, text: string): T {
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch {
    if (status < 400)
      throw new ApiError('unexpected', 'Máy chủ trả lời không đúng dạng. Vui lòng tải lại trang.', status);
  }
  if (status >= 400) throw errorOf(status, body);
  return body as T;
}

export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body: unknown = {}, query?: Query) => request<T>('POST', path, { body, query }),
  patch: <T>(path: string, body: unknown) => request<T>('PATCH', path, { body }),
  put: <T>(path: string, body: unknown) => request<T>('PUT', path, { body }),
  delete: <T>(path: string, query?: Query) => request<T>('DELETE', path, { query }),
};
