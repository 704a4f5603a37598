import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { HttpEOffice } from '../../integration/e-office';
import { KEY } from '../stand-ins/e-office/contract';
import { StandInEOffice } from '../stand-ins/e-office/stand-in-e-office';

/* docs/e-office-host.openapi.json says what a platform must answer: our adapter asks nothing else, and the stand-in the
   tests drive answers just that. */

interface Schema {
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  nullable?: boolean;
  additionalProperties?: boolean;
}
interface Operation {
  operationId: string;
  parameters: { $ref?: string; name?: string; in?: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, never>>;
}

const description = JSON.parse(
  readFileSync(join(__dirname, '../../docs/e-office-host.openapi.json'), 'utf8'),
) as Description;

function resolved<T extends { $ref?: string }>(part: T): T {
  if (!part.$ref) return part;
  const [, , group, name] = part.$ref.split('/');
  const found = description.components[group]?.[name] as T | undefined;
  assert.ok(found, `${part.$ref} is described`);
  return found;
}

/** What speaks against a value, by the parts of a schema this description uses. */
function faults(value: unknown, schema: Schema, at: string): string[] {
  const { type, nullable, required = [], properties = {}, items, additionalProperties } = resolved(schema);
  if (value === null) return nullable ? [] : [`${at} is null`];
  if (type === 'array') {
    return Array.isArray(value)
      ? value.flatMap((item, index) => faults(item, items ?? {}, `${at}[${index}]`))
      : [`${at} is no list`];
  }
  if (type === 'object') {
    const record = value as Record<string, unknown>;
    const missing = required
      .filter((name) => record[name] === undefined)
      .map((name) => `${at}.${name} is missing`);
    return Object.entries(record).reduce(
      (all, [name, one]) =>
        properties[name]
          ? [...all, ...faults(one, properties[name], `${at}.${name}`)]
          : additionalProperties === false
            ? [...all, `${at}.${name} is not described`]
            : all,
      missing,
    );
  }
  const wanted = type === 'integer' ? 'number' : type;
  return typeof value === wanted ? [] : [`${at} is no ${type}`];
}

interface Seen {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** The described operation a request is, and what does not keep to it. */
function check({ method, url, headers, body }: Seen): { operationId: string; faults: string[] } {
  const { pathname, searchParams } = new URL(url, 'http://platform');
  const found = Object.entries(description.paths).find(([path, operations]) => {
    const pattern = new RegExp(`^/api${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    return pattern.test(pathname) && operations[method.toLowerCase()];
  });
  if (!found) return { operationId: '', faults: [`${method} ${pathname} is not described`] };
  const operation = found[1][method.toLowerCase()];
  const parameters = operation.parameters.map(resolved);
  const query = parameters.filter((one) => one.in === 'query');
  const wrong = [
    ...[...searchParams.keys()].filter((name) => !query.some((one) => one.name === name)),
    ...query
      .filter(({ name = '', required }) => required && !searchParams.has(name))
      .map(({ name }) => name ?? ''),
    ...parameters
      .filter(({ in: place, name = '' }) => place === 'header' && !headers[name.toLowerCase()])
      .map(({ name }) => name ?? ''),
  ];
  const schema = operation.requestBody?.content['application/json'].schema;
  return {
    operationId: operation.operationId,
    faults: [...wrong, ...(schema ? faults(JSON.parse(body), schema, 'body') : body ? ['a body'] : [])],
  };
}

const DOCUMENT = {
  ...{
    id: '1',
    symbol: '1215/KH-UBND',
    date: '2026-03-16',
    kind: 'Kế hoạch',
    subject: 'Thử',
    issuer: 'UBND tỉnh',
  },
  ...{ directsWork: true, link: 'https://nhiem-vu.example.gov.vn/documents/1' },
};

async function callAll(eOffice: HttpEOffice, documentId: string, subject: string): Promise<void> {
  await eOffice.documentLinked(documentId, DOCUMENT.link, 'k-1');
  await eOffice.completionNotice(documentId, 'Nhiệm vụ đã hoàn thành', 'k-2');
  await eOffice.notify(subject, { title: 'Thử', text: '', link: DOCUMENT.link }, 'k-3');
  await eOffice.userDocuments(subject, { text: 'kế hoạch', page: 1, size: 20 });
  await eOffice.pushIssued(DOCUMENT, 'k-4');
}

describe('the description of the platform’s side', () => {
  const seen: Seen[] = [];
  const listener = http.createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: bytes.toString() });
      response.setHeader('content-type', 'application/json').end('{"items":[],"total":0}');
    });
  });
  let standIn: StandInEOffice;
  before(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    standIn = await StandInEOffice.start();
  });
  after(async () => {
    listener.close();
    listener.closeAllConnections();
    await standIn.stop();
  });

  test('covers every request of the adapter, and the adapter makes each of them', async () => {
    const { port } = listener.address() as AddressInfo;
    await callAll(
      new HttpEOffice({ url: `http://127.0.0.1:${port}/api`, key: KEY }),
      'VB/01 a',
      'người dùng',
    );
    const checked = seen.map(check);
    assert.deepEqual(
      checked.flatMap((one) => one.faults),
      [],
    );
    const described = Object.values(description.paths).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    );
    assert.deepEqual(checked.map(({ operationId }) => operationId).sort(), described.sort());
  });

  test('is what the stand-in of the tests answers', async () => {
    const eOffice = new HttpEOffice({ url: standIn.url, key: KEY });
    const kept = {
      id: 'D1',
      symbol: '1/KH-UBND',
      subject: 'Kế hoạch thử',
      kind: 'Kế hoạch',
      date: '2026-03-16',
    };
    await standIn.order({ documents: [kept], users: { u1: ['D1'] } });
    await callAll(eOffice, 'D1', 'u1');
    const { calls } = await standIn.state();
    assert.deepEqual(
      calls.flatMap((call) => call.faults),
      [],
    );
    const page = await eOffice.userDocuments('u1', { page: 1, size: 20 });
    const schema =
      description.paths['/users/{subject}/documents'].get.responses['200'].content?.['application/json'];
    assert.deepEqual(faults(page, schema?.schema ?? {}, 'answer'), []);
  });
});
