import assert from 'node:assert/strict';
import type { ApplicationOverrides } from '../../src/application';
import type { DocumentView, RegisteredView } from '../../modules/documents/dto/document.view';
import { Unit } from '../../modules/organization';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';
import type { Answer, ApiClient } from '../support/client';

/** A file of a form. */
export interface FormFile {
  name: string;
  bytes: Uint8Array;
}

/** A running service with the province's clerks at their registers. */
export class DocumentsWorld {
  private constructor(
    readonly application: TestApplication,
    /** Keeps the register of the provincial committee and its office. */
    readonly province: ApiClient,
    /** Keeps the register of Sở Nội vụ. */
    readonly interior: ApiClient,
    private readonly units: Map<string, string>,
  ) {}

  static async open(
    options: { env?: NodeJS.ProcessEnv; overrides?: ApplicationOverrides; now?: string } = {},
  ): Promise<DocumentsWorld> {
    const application = await startApplication(options);
    const units = await application.dataSource.getRepository(Unit).find();
    return new DocumentsWorld(
      application,
      await signInAs(application.api, 'clerk', 'Văn phòng UBND tỉnh'),
      await signInAs(application.api, 'clerk', 'Sở Nội vụ'),
      new Map(units.map(({ code, id }) => [code, id])),
    );
  }

  close(): Promise<void> {
    return this.application.close();
  }

  as(role: string, unitName?: string): Promise<ApiClient> {
    return signInAs(this.application.api, role, unitName);
  }

  unit(code: string): string {
    const id = this.units.get(code);
    assert.ok(id, `no unit ${code}`);
    return id;
  }

  /** Rows of one of our tables. */
  async count(table: string): Promise<number> {
    const [row] = (await this.application.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`)) as {
      n: number | string;
    }[];
    return Number(row.n);
  }

  /** @throws unless it is registered */
  async register(
    clerk: ApiClient,
    fields: Record<string, unknown>,
    files: FormFile[] = [],
  ): Promise<RegisteredView> {
    const answer = await send<RegisteredView>(clerk, fields, files);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
  }

  async look(client: ApiClient, id: string): Promise<DocumentView> {
    const answer = await client.get<DocumentView>(`/documents/${id}`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body;
  }
}

/** Registers as a form when there are files, as JSON otherwise. */
export function send<T>(
  clerk: ApiClient,
  fields: Record<string, unknown>,
  files: FormFile[] = [],
): Promise<Answer<T>> {
  if (!files.length) return clerk.post<T>('/documents', fields);
  return clerk.form<T>(
    '/documents',
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
    files.map((file) => ({ field: 'files', ...file })),
  );
}

/** A letter as a text file. */
export function letter(parts: {
  head: string;
  symbol: string;
  day: string;
  title: string;
  body?: string;
  mark?: string;
}): FormFile {
  const [year, month, day] = parts.day.split('-');
  const text = [
    parts.head,
    `Số: ${parts.symbol}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    ...(parts.mark ? [parts.mark] : []),
    `Lai Châu, ngày ${day} tháng ${month} năm ${year}`,
    parts.title,
    parts.body ?? '',
  ].join('\n');
  return { name: 'van-ban.txt', bytes: Buffer.from(text) };
}
