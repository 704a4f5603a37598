import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MESSAGE, NAMESPACE, packageText } from '../../../../test/fixtures/edxml/package-text';
import { assertWarned, business, read, status, withMessage } from '../../../../test/fixtures/edxml/reading';
import type { Business } from '../../../../test/fixtures/edxml/reading';
import { readPackage } from './read-package';

describe('a well-made package', () => {
  it('gives its fields under the names of the elements, with the defaults of the official parser', async () => {
    const result = await business();
    assert.deepEqual(result.package, {
      kind: 'business',
      MessageHeader: {
        From: { OrganId: 'H35.09', OrganName: 'Sở Nội vụ' },
        To: [{ OrganId: 'H35', OrganName: 'UBND tỉnh Lai Châu' }],
        DocumentId: 'H35.09,2026/04/15,120/SNV-BĐG',
        Code: { CodeNumber: '120', CodeNotation: 'SNV-BĐG' },
        PromulgationInfo: { Place: 'Lai Châu', PromulgationDate: '2026/04/15' },
        DocumentType: { Type: 1, TypeDetail: -1, TypeName: 'Công văn' },
        Subject: 'V/v triển khai công tác bình đẳng giới',
        OtherInfo: { Priority: 1, PromulgationAmount: 1, PageAmount: 1, Direction: true },
        SteeringType: 1,
      },
      attachments: [],
    });
    assert.deepEqual(result.warnings, []);
  });

  it('gives a status with its fields', async () => {
    const result = await status();
    assert.deepEqual(result.package.MessageHeader, {
      From: { OrganId: 'H35.09', OrganName: 'Sở Nội vụ' },
      ResponseFor: {
        OrganId: 'H35',
        Code: '8416/KH-UBND',
        DocumentId: 'H35,2026/04/10,8416/KH-UBND',
        PromulgationDate: '2026/04/10',
      },
      StatusCode: '03',
      Description: 'Đã vào sổ văn bản đến',
      Timestamp: '2026/04/16 08:00:00',
    });
    assert.deepEqual(result.warnings, []);
  });

  it('knows the defaults of fields that are not there', async () => {
    const result = await business({ message: '<edXML:DocumentType/><edXML:OtherInfo/>' });
    assert.deepEqual(result.package.MessageHeader.DocumentType, { Type: 2, TypeDetail: -1 });
    assert.deepEqual(result.package.MessageHeader.OtherInfo, {
      Priority: 0,
      PromulgationAmount: 1,
      PageAmount: 1,
      Direction: false,
    });
    assert.equal(result.package.MessageHeader.SteeringType, 0);
    assert.deepEqual(result.package.MessageHeader.To, []);
    assertWarned(result, 'organization-missing', 'MessageHeader.From');
    assertWarned(result, 'organization-missing', 'MessageHeader.To');
  });

  it('reads the business of revoking, updating and replacing', async () => {
    const trace = `<edXML:TraceHeaderList><edXML:Bussiness>
      <edXML:DocumentId>a,2026/01/02,3/B</edXML:DocumentId><edXML:BussinessDocType>3</edXML:BussinessDocType>
      <edXML:BussinessDocReason>Thay thế</edXML:BussinessDocReason><edXML:Paper>1</edXML:Paper>
      <edXML:BussinessDocumentInfo><edXML:DocumentInfo>1</edXML:DocumentInfo><edXML:DocumentReceiver>0</edXML:DocumentReceiver>
        <edXML:ReceiverList><edXML:Receiver><edXML:OrganId>H1</edXML:OrganId><edXML:ReceiverType>0</edXML:ReceiverType></edXML:Receiver></edXML:ReceiverList></edXML:BussinessDocumentInfo>
      <edXML:ReplacementInfoList><edXML:ReplacementInfo><edXML:DocumentId>x</edXML:DocumentId>
        <edXML:OrganIdList><edXML:OrganId>H2</edXML:OrganId><edXML:OrganId>H3</edXML:OrganId></edXML:OrganIdList></edXML:ReplacementInfo></edXML:ReplacementInfoList>
      <edXML:StaffInfo><edXML:Staff>Lò Thị Mai</edXML:Staff></edXML:StaffInfo>
    </edXML:Bussiness></edXML:TraceHeaderList>`;
    const result = await business({ trace });
    assert.deepEqual(result.package.TraceHeaderList, {
      Bussiness: {
        DocumentId: 'a,2026/01/02,3/B',
        BussinessDocType: '3',
        BussinessDocReason: 'Thay thế',
        Paper: '1',
        BussinessDocumentInfo: [
          {
            DocumentInfo: '1',
            DocumentReceiver: '0',
            ReceiverList: [{ Receiver: [{ OrganId: 'H1', ReceiverType: '0' }] }],
          },
        ],
        ReplacementInfoList: [
          { ReplacementInfo: [{ DocumentId: 'x', OrganIdList: { OrganId: ['H2', 'H3'] } }] },
        ],
        StaffInfo: [{ Staff: 'Lò Thị Mai' }],
      },
    });
    assert.deepEqual(result.warnings, []);
  });
});

describe('the file', () => {
  it('skips junk before the declaration and tells what it was', async () => {
    const result = await read(`1212${packageText()}`);
    assertWarned(result, 'junk-before-xml', '', '1212');
    assert.equal(result.warnings.length, 1);
  });

  it('stops at the end of the root', async () => {
    assertWarned(await read(`${packageText()}xong <a>`), 'junk-after-xml', '', 'xong <a>');
    assert.deepEqual((await read(`${packageText()}<!-- hết -->\r\n`)).warnings, []);
  });

  it('reads UTF-8 with a mark, UTF-16 of both orders, and files without a declaration', async () => {
    const bare = packageText({ prolog: '' });
    assert.deepEqual((await read(bare)).warnings, []);
    const marked = await read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(bare)]));
    assertWarned(marked, 'byte-order-mark');
    const wide = Buffer.from(
      `\ufeff${packageText({ prolog: '<?xml version="1.0" encoding="UTF-16"?>' })}`,
      'utf16le',
    );
    for (const bytes of [wide, Buffer.from(wide).swap16()]) {
      const result = await read(bytes);
      assertWarned(result, 'utf16');
      assert.equal(result.package.MessageHeader.From?.OrganName, 'Sở Nội vụ');
    }
  });

  it('does not believe an encoding the bytes contradict', async () => {
    const result = await read(packageText({ prolog: '<?xml version="1.0" encoding="UTF-16"?>' }));
    assertWarned(result, 'encoding-mismatch', '', 'UTF-16');
    assert.equal(result.package.MessageHeader.From?.OrganName, 'Sở Nội vụ');
  });

  it('reads the encoding that is declared', async () => {
    const text = packageText({
      prolog: '<?xml version="1.0" encoding="ISO-8859-1"?>',
      message: MESSAGE.replace('Sở Nội vụ', 'Café'),
    });
    const bytes = Buffer.from(text.replace(/[^\u0000-\u00ff]/g, '?'), 'latin1');
    assert.equal((await read(bytes)).package.MessageHeader.From?.OrganName, 'Café');
  });

  it('survives bytes that are no UTF-8, control characters and undefined entities', async () => {
    const text = packageText({ message: MESSAGE.replace('Sở Nội vụ', 'S&nbsp;A\u0001B&#2;') });
    const result = await read(text);
    assertWarned(result, 'control-characters');
    assertWarned(result, 'undefined-entity');
    assert.equal(result.package.MessageHeader.From?.OrganName, 'S&nbsp;AB&#2;');
    const broken = Buffer.from(packageText()).toString('latin1').replace('Lai Ch', 'Lai \xff Ch');
    assertWarned(await read(Buffer.from(broken, 'latin1')), 'invalid-encoding');
  });

  it('notes line ends that were rewritten on the way', async () => {
    assertWarned(await read(packageText().replaceAll('\r\n', '\n')), 'line-ends-lf');
  });

  it('comes to the same whatever the pieces it arrives in', async () => {
    const bytes = Buffer.from(
      `12${packageText({ message: `${MESSAGE}<edXML:Content><![CDATA[a < b]]> &amp; c</edXML:Content>` })}`,
    );
    const whole = await readPackage(bytes);
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    assert.deepEqual(await readPackage(pieces()), whole);
    assert.equal((whole as Business).package.MessageHeader.Content, 'a < b & c');
  });
});

describe('namespaces', () => {
  it('survives a prefix that is not declared', async () => {
    const body =
      '<edXML:edXMLBody><edXML:edXMLManifest version="1.0"><edXML:Reference xlink:href="cid:5"/></edXML:edXMLManifest></edXML:edXMLBody>';
    const result = await business({ body });
    assertWarned(result, 'prefix-undeclared', '', 'xlink');
    assertWarned(result, 'xlink-reference', 'edXMLManifest.Reference[0]', 'cid:5');
    assert.equal(result.package.edXMLManifest?.Reference?.[0].ContentId, '5');
  });

  it('takes any prefix, and none', async () => {
    const other = packageText().replaceAll('edXML:', 'e:').replace('xmlns:edXML', 'xmlns:e');
    assert.equal((await read(other)).package.MessageHeader.From?.OrganId, 'H35.09');
    const none = packageText().replaceAll('edXML:', '');
    assert.equal((await read(none)).package.MessageHeader.From?.OrganId, 'H35.09');
  });

  it('counts elements of foreign namespaces, as the official parser does', async () => {
    const result = await withMessage((message) =>
      message
        .replace('<edXML:Subject>', '<x:Subject xmlns:x="urn:x">')
        .replace('</edXML:Subject>', '</x:Subject>'),
    );
    assert.equal(result.package.MessageHeader.Subject, 'V/v triển khai công tác bình đẳng giới');
  });

  it('reports the old namespace and others', async () => {
    const old = await read(packageText().replaceAll(NAMESPACE, 'http://www.e-doc.vn/Schema/'));
    assertWarned(old, 'old-namespace', 'edXMLEnvelope', 'http://www.e-doc.vn/Schema/');
    assert.equal(old.package.MessageHeader.From?.OrganId, 'H35.09');
    assertWarned(await read(packageText().replaceAll(NAMESPACE, 'urn:other')), 'envelope-namespace');
  });

  it('refuses the old format, and what is no package', async () => {
    const soap = '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header/></S:Envelope>';
    await assert.rejects(read(soap), { code: 'edxml-old-format' });
    await assert.rejects(read('<html><body>503</body></html>'), { code: 'edxml-envelope-missing' });
    const headless = `<edXML xmlns="${NAMESPACE}"><edXMLEnvelope/></edXML>`;
    await assert.rejects(read(headless), { code: 'edxml-header-missing' });
  });
});
