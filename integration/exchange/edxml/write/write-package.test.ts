import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { PDF } from '../../../../test/fixtures/edxml/package-text';
import { EdxmlWriteError } from '../model/edxml-error';
import type { BusinessPackage, EdxmlPackage, StatusPackage } from '../model/edxml-model.port';
import { openZip } from '../read/zip-entries';
import { writePackage } from './write-package';

const IDS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

function model(change: (model: BusinessPackage) => void = () => undefined): BusinessPackage {
  const made: BusinessPackage = {
    kind: 'business',
    MessageHeader: {
      From: { OrganId: 'H35', OrganName: 'UBND tỉnh Lai Châu' },
      To: [{ OrganId: 'H35.09', OrganName: 'Sở Nội vụ' }],
      DocumentId: 'H35,2026/04/10,8416/KH-UBND',
    },
    attachments: [],
  };
  change(made);
  return made;
}

const status = (): StatusPackage => ({
  kind: 'status',
  MessageHeader: {
    From: { OrganId: 'H35.09' },
    ResponseFor: { DocumentId: 'H35,2026/04/10,8416/KH-UBND' },
    StatusCode: '03',
    Timestamp: '2026/04/16 08:00:00',
  },
  attachments: [],
});

async function written(made: EdxmlPackage): Promise<string> {
  const out = new PassThrough();
  const ids = [...IDS];
  const [xml] = await Promise.all([text(out), writePackage(made, out, { newId: () => ids.shift() ?? 'x' })]);
  return xml;
}

async function issuesOf(made: EdxmlPackage): Promise<string[]> {
  const error = await writePackage(made, new PassThrough().resume()).then(
    () => assert.fail('was written'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EdxmlWriteError, String(error));
  for (const { message } of error.issues) assert.match(message, /[à-ỹđ]/i);
  return error.issues.map(({ code, path }) => `${path} ${code}`);
}

describe('what is written', () => {
  it('is the form of the official builder to the byte', async () => {
    const xml = await written(
      model((made) => {
        made.MessageHeader.Subject = '  V/v "A & B" <c>\nd\r\n ';
        made.MessageHeader.Content = ' \t ';
        made.MessageHeader.DocumentType = { Type: 1, TypeDetail: -1 };
        made.MessageHeader.OtherInfo = { Priority: 0 };
        made.MessageHeader.ToPlaces = { Place: [] };
        made.TraceHeaderList = { Bussiness: { BussinessDocType: '0', StaffInfo: [{}] } };
        made.attachments = [
          { AttachmentName: 'cong-van.pdf', Description: 'Công văn', content: PDF },
          {
            ContentId: 'cid:cid:7',
            AttachmentName: 'b.txt',
            content: Readable.from([Buffer.from('b')]) && { open: () => Readable.from([Buffer.from('b')]) },
          },
        ];
      }),
    );
    const zip = /7<\/ContentId>[\s\S]*QCVN_102_2016">([^<]*)</.exec(xml)?.[1] ?? '';
    const n = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
    assert.equal(
      xml,
      `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="${n}">
  <edXML:edXMLEnvelope xmlns:edXML="${n}">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
        <edXML:From>
          <edXML:OrganId>H35</edXML:OrganId>
          <edXML:OrganName>UBND tỉnh Lai Châu</edXML:OrganName>
        </edXML:From>
        <edXML:To>
          <edXML:OrganId>H35.09</edXML:OrganId>
          <edXML:OrganName>Sở Nội vụ</edXML:OrganName>
        </edXML:To>
        <edXML:DocumentId>H35,2026/04/10,8416/KH-UBND</edXML:DocumentId>
        <edXML:DocumentType>
          <edXML:Type>1</edXML:Type>
        </edXML:DocumentType>
        <edXML:Subject>V/v "A &amp; B" &lt;c&gt;
d</edXML:Subject>
        <edXML:OtherInfo>
          <edXML:Priority>0</edXML:Priority>
          <edXML:Direction>false</edXML:Direction>
        </edXML:OtherInfo>
        <edXML:SteeringType>0</edXML:SteeringType>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList>
        <edXML:Bussiness>
          <edXML:BussinessDocType>0</edXML:BussinessDocType>
          <edXML:StaffInfo />
        </edXML:Bussiness>
      </edXML:TraceHeaderList>
    </edXML:edXMLHeader>
    <edXML:edXMLBody>
      <edXML:edXMLManifest version="1.0">
        <edXML:Reference>
          <edXML:ContentId>cid:${IDS[0]}</edXML:ContentId>
          <edXML:ContentType>application/zip</edXML:ContentType>
          <edXML:Description>Công văn</edXML:Description>
          <edXML:AttachmentName>cong-van.pdf</edXML:AttachmentName>
        </edXML:Reference>
        <edXML:Reference>
          <edXML:ContentId>cid:7</edXML:ContentId>
          <edXML:ContentType>application/zip</edXML:ContentType>
          <edXML:AttachmentName>b.txt</edXML:AttachmentName>
        </edXML:Reference>
      </edXML:edXMLManifest>
    </edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded>
    <Attachment>
      <ContentId>cid:${IDS[0]}</ContentId>
      <AttachmentName>cong-van.pdf</AttachmentName>
      <Description>Công văn</Description>
      <ContentType>application/pdf</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="${n}">${PDF.toString('base64')}</edXML:ContentTransferEncoded>
    </Attachment>
    <Attachment>
      <ContentId>cid:7</ContentId>
      <AttachmentName>b.txt</AttachmentName>
      <ContentType>application/zip</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="${n}">${zip}</edXML:ContentTransferEncoded>
    </Attachment>
  </AttachmentEncoded>
</edXML>
`.replaceAll('\n', '\r\n'),
    );
    const opened = await openZip(Buffer.from(zip, 'base64'));
    assert.match(opened.first?.name ?? '', /^[0-9a-fx-]+\.txt$/);
    assert.equal(String(await buffer(await opened.openFirst())), 'b');
  });

  it('has an empty body and list of files for a document without files, and neither for a status', async () => {
    const xml = await written(model());
    assert.ok(xml.includes('      <edXML:edXMLManifest version="1.0" />\r\n'));
    assert.ok(xml.endsWith('  <AttachmentEncoded />\r\n</edXML>\r\n'));
    const other = await written(status());
    assert.doesNotMatch(other, /edXMLBody|AttachmentEncoded|SteeringType/);
    assert.match(other, /<edXML:StatusCode>03<\/edXML:StatusCode>\r\n {8}<edXML:Timestamp>/);
  });

  it('never carries a signature', async () => {
    const signed = model((made) => {
      made.Signature = { element: 'Signature', verified: false, raw: '<Signature/>', SignatureValue: 'x' };
    });
    assert.doesNotMatch(await written(signed), /Signature/);
  });

  it('goes to its path only when it is complete', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'edxml-test-'));
    const path = join(folder, 'goi.edxml');
    const result = await writePackage(model(), path);
    const bytes = await readFile(path);
    assert.equal(result.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(result.size, bytes.length);
    const broken = model((made) => {
      made.attachments = [{ AttachmentName: 'a.pdf', content: { path: join(folder, 'none.pdf') } }];
    });
    await assert.rejects(writePackage(broken, path), {
      code: 'edxml-attachment-content',
      path: 'attachments[0].content',
    });
    assert.deepEqual(await readFile(path), bytes);
    assert.deepEqual(await readdir(folder), ['goi.edxml']);
    await rm(folder, { recursive: true });
  });
});

describe('what is refused', () => {
  it('is a package without sender, receiver or identifier', async () => {
    const bare = { kind: 'business', MessageHeader: { To: [null], DocumentId: ' ' }, attachments: [] };
    assert.deepEqual(await issuesOf(bare as unknown as BusinessPackage), [
      'MessageHeader.From.OrganId edxml-required',
      'MessageHeader.To edxml-required',
      'MessageHeader.DocumentId edxml-required',
    ]);
    const nulls = model((made) => {
      made.MessageHeader.To = [{ OrganId: 'null' }, { OrganName: 'Sở Y tế' }];
    });
    assert.deepEqual(await issuesOf(nulls), [
      'MessageHeader.To[0].OrganId edxml-invalid-text',
      'MessageHeader.To[1].OrganId edxml-required',
    ]);
  });

  it('is a business that does not say what it is about', async () => {
    const of = (type: string): BusinessPackage =>
      model((made) => {
        made.TraceHeaderList = { Bussiness: { BussinessDocType: type } };
      });
    const path = 'TraceHeaderList.Bussiness';
    assert.deepEqual(await issuesOf(of('1')), [`${path}.DocumentId edxml-required`]);
    assert.deepEqual(await issuesOf(of('2')), [
      `${path}.DocumentId edxml-required`,
      `${path}.BussinessDocumentInfo edxml-required`,
    ]);
    assert.deepEqual(await issuesOf(of('3')), [`${path}.ReplacementInfoList edxml-required`]);
    assert.deepEqual(await issuesOf(of('7')), [`${path}.BussinessDocType edxml-invalid-code`]);
    const revoked = of('1');
    revoked.MessageHeader.ResponseFor = [{ DocumentId: 'x' }];
    await written(revoked);
  });

  it('is a status without document, code or time', async () => {
    const bare = status();
    bare.MessageHeader = { From: { OrganId: 'H35' }, ResponseFor: { OrganId: 'H1' } };
    assert.deepEqual(await issuesOf(bare), [
      'MessageHeader.ResponseFor.DocumentId edxml-required',
      'MessageHeader.StatusCode edxml-required',
      'MessageHeader.Timestamp edxml-required',
    ]);
    for (const code of ['3', '99', '07', '']) {
      const odd = status();
      odd.MessageHeader.StatusCode = code;
      assert.equal((await issuesOf(odd)).length, 1, code);
    }
  });

  it('is a date that is none, a code outside its table, a text XML cannot carry', async () => {
    const odd = model((made) => {
      made.MessageHeader.PromulgationInfo = { PromulgationDate: '2026/02/30' };
      made.MessageHeader.DueDate = '2026-04-15';
      made.MessageHeader.OtherInfo = { Priority: 9, PageAmount: 1.5 };
      made.MessageHeader.SteeringType = -1;
      made.MessageHeader.Subject = 'a\u0000b';
      made.MessageHeader.Content = '\ud800';
      made.TraceHeaderList = { TraceHeader: [{ Timestamp: '2026/04/15' }] };
    });
    assert.deepEqual((await issuesOf(odd)).sort(), [
      'MessageHeader.Content edxml-invalid-text',
      'MessageHeader.DueDate edxml-invalid-date',
      'MessageHeader.OtherInfo.PageAmount edxml-invalid-number',
      'MessageHeader.OtherInfo.Priority edxml-invalid-code',
      'MessageHeader.PromulgationInfo.PromulgationDate edxml-invalid-date',
      'MessageHeader.SteeringType edxml-invalid-number',
      'MessageHeader.Subject edxml-invalid-text',
      'TraceHeaderList.TraceHeader[0].Timestamp edxml-invalid-timestamp',
    ]);
  });

  it('is anything of the wrong kind, or of no kind', async () => {
    const odd = {
      ...model(),
      MessageHeader: { ...model().MessageHeader, To: {}, Subject: 5, Priority: 1, Code: 'x' },
    };
    assert.deepEqual((await issuesOf(odd as unknown as BusinessPackage)).sort(), [
      'MessageHeader.Code edxml-invalid-type',
      'MessageHeader.Priority edxml-unknown-field',
      'MessageHeader.Subject edxml-invalid-type',
      'MessageHeader.To edxml-invalid-type',
    ]);
  });

  it('is a file without name or content, empty, too large, or of a repeated id', async () => {
    const odd = model((made) => {
      made.attachments = [
        { content: PDF },
        { AttachmentName: '../a.pdf', content: PDF },
        { AttachmentName: 'a.pdf', content: null, ContentId: '1' },
        { AttachmentName: 'b.pdf', content: PDF, ContentId: '1' },
      ];
    });
    assert.deepEqual(await issuesOf(odd), [
      'attachments[0].AttachmentName edxml-attachment-name',
      'attachments[1].AttachmentName edxml-attachment-name',
      'attachments[2].content edxml-attachment-content',
      'attachments[3].ContentId edxml-invalid-code',
    ]);
    const empty = model(
      (made) => void made.attachments.push({ AttachmentName: 'a.pdf', content: Buffer.alloc(0) }),
    );
    assert.deepEqual(await issuesOf(empty), ['attachments[0].content edxml-attachment-empty']);
    const large = model((made) => void made.attachments.push({ AttachmentName: 'a.pdf', content: PDF }));
    await assert.rejects(writePackage(large, new PassThrough().resume(), { attachmentBytes: 10 }), {
      code: 'edxml-attachment-too-large',
    });
  });
});
