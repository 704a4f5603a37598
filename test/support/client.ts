/** An answer of the API. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** Calls the API as one person. */
export class ApiClient {
  constructor(
    readonly api: string,
    readonly cookie: string = '',
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body);
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body);
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('DELETE', path);
  }

  /** Uploads one file as multipart field `file`, with further text fields. */
  async upload<T>(
    path: string,
    name: string,
    bytes: Uint8Array,
    fields: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return this.answer<T>(
      await fetch(this.api + path, { method: 'POST', body: form, headers: { cookie: this.cookie } }),
    );
  }

  /** Posts a form with any number of files. */
  async form<T>(
    path: string,
    fields: Record<string, string>,
    files: { field: string; name: string; bytes: Uint8Array }[],
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    for (const { field, name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
    return this.answer<T>(
      await fetch(this.api + path, { method: 'POST', body: form, headers: { cookie: this.cookie } }),
    );
  }

  /** The answer as it came, for files. */
  raw(path: string): Promise<Response> {
    return fetch(this.api + path, { headers: { cookie: this.cookie } });
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(this.api + path, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    return this.answer<T>(response);
  }

  private async answer<T>(response: Response): Promise<Answer<T>> {
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }
}

interface DemoAccount {
  id: string;
  name: string;
  unitName: string | null;
  roles: string[];
}

/** Signs in as the demo account that fits; by role and, if given, by its unit's name. */
export async function signInAs(api: string, role: string, unitName?: string): Promise<ApiClient> {
  const guest = new ApiClient(api);
  const { body: accounts } = await guest.get<DemoAccount[]>('/session/demo-accounts');
  const account = accounts.find(
    (a) => a.roles.includes(role) && (unitName === undefined || a.unitName === unitName),
  );
  if (!account) throw new Error(`no demo account with role ${role}${unitName ? ` in ${unitName}` : ''}`);
  const answer = await guest.post('/session/demo', { personId: account.id });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 204 || !cookie) throw new Error(`demo sign-in answered ${answer.status}`);
  return new ApiClient(api, cookie);
}
