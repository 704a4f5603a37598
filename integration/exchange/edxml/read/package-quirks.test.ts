import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MESSAGE, packageText, STATUS_MESSAGE } from '../../../../test/fixtures/edxml/package-text';
import { assertWarned, business, read, status, withMessage } from '../../../../test/fixtures/edxml/reading';

describe('structure', () => {
  it('takes the last of repeated elements in the header and the first inside groups', async () => {
    const result = await withMessage((message) =>
      message
        .replace('</edXML:Code>', '<edXML:CodeNumber>999</edXML:CodeNumber></edXML:Code>')
        .concat('<edXML:Subject>Sau</edXML:Subject>'),
    );
    assert.equal(result.package.MessageHeader.Code?.CodeNumber, '120');
    assert.equal(result.package.MessageHeader.Subject, 'Sau');
    assertWarned(result, 'element-repeated', 'MessageHeader.Code.CodeNumber', '120 | 999');
    assertWarned(result, 'element-repeated', 'MessageHeader.Subject');
    assertWarned(result, 'element-order', 'MessageHeader');
  });

  it('takes the last response of a status', async () => {
    const more = '<edXML:ResponseFor><edXML:Code>7/B</edXML:Code></edXML:ResponseFor>';
    assert.deepEqual((await status(STATUS_MESSAGE + more)).package.MessageHeader.ResponseFor, {
      Code: '7/B',
    });
  });

  it('takes the first of repeated fields about the staff of a status', async () => {
    const message = STATUS_MESSAGE.replace(/<edXML:StaffInfo>.*<\/edXML:StaffInfo>/s, '').concat(
      '<edXML:StaffInfo><edXML:Staff>Lò Thị Mai</edXML:Staff><edXML:Staff>Sau</edXML:Staff></edXML:StaffInfo>',
    );
    assert.deepEqual((await status(message)).package.MessageHeader.StaffInfo, { Staff: 'Lò Thị Mai' });
  });

  it('treats an empty response as none', async () => {
    const blank =
      '<edXML:ResponseFor><edXML:OrganId></edXML:OrganId><edXML:Code> </edXML:Code><edXML:PromulgationDate/></edXML:ResponseFor>';
    for (const empty of [blank, '<edXML:ResponseFor />']) {
      const result = await business({ message: `${MESSAGE}${empty}` });
      assert.equal(result.package.MessageHeader.ResponseFor, undefined);
      assertWarned(result, 'response-for-empty', 'MessageHeader.ResponseFor');
    }
    const half = '<edXML:ResponseFor><edXML:Code>267/VPCP-TTĐT</edXML:Code></edXML:ResponseFor>';
    const result = await business({ message: `${MESSAGE}${blank}${half}` });
    assert.deepEqual(result.package.MessageHeader.ResponseFor, [{ Code: '267/VPCP-TTĐT' }]);
  });

  it('tells what the official parser loses without a word', async () => {
    const places =
      '<edXML:ToPlaces>Các sở<edXML:Place>Như trên</edXML:Place></edXML:ToPlaces><edXML:ToPlaces><edXML:Place>Lưu: VT</edXML:Place></edXML:ToPlaces><edXML:Place>Lạc</edXML:Place>';
    const result = await business({
      message: `${MESSAGE}${places}<edXML:subject>x</edXML:subject><edXML:Novel>y</edXML:Novel>`,
    });
    assert.deepEqual(result.package.MessageHeader.ToPlaces, { Place: ['Như trên', 'Lưu: VT'] });
    assertWarned(result, 'text-ignored', 'MessageHeader.ToPlaces', 'Các sở');
    assertWarned(result, 'element-misplaced', 'MessageHeader.Place', 'Lạc');
    assertWarned(result, 'element-case', 'MessageHeader.subject', 'x');
    assertWarned(result, 'element-unknown', 'MessageHeader.Novel', 'y');
  });

  it('knows how the regulation spells Bussiness', async () => {
    const trace =
      '<edXML:TraceHeaderList id="1" mustUnderstand="1"><edXML:Business/></edXML:TraceHeaderList>';
    const result = await business({ trace });
    assertWarned(result, 'business-spelling', 'TraceHeaderList.Business');
    assertWarned(result, 'trace-attributes', 'TraceHeaderList', 'mustUnderstand');
    assert.equal(result.package.TraceHeaderList?.Bussiness, undefined);
    assert.equal(result.package.TraceHeaderList?.id, '1');
  });

  it('takes a body under its other name', async () => {
    const body =
      '<edXML:edXMLBody><Manifest><Reference><ContentId>cid:cid:9</ContentId></Reference></Manifest></edXML:edXMLBody>';
    const result = await business({ body });
    assert.equal(result.package.edXMLManifest?.Reference?.[0].ContentId, '9');
    assertWarned(result, 'content-id-cid', 'edXMLManifest.Reference[0].ContentId', 'cid:cid:9');
    assertWarned(result, 'reference-unmatched', 'edXMLManifest.Reference[0]', '9');
  });

  it('says when the exchange announced another kind', async () => {
    assertWarned(await read(packageText(), { expect: 'status' }), 'kind-mismatch');
    const body = '<edXML:edXMLBody/>';
    assertWarned(await read(packageText({ message: STATUS_MESSAGE, body })), 'status-with-body');
  });
});

describe('values', () => {
  it('gives dates as the official parser does, and says so', async () => {
    const cases: [string, string | null, string | null][] = [
      ['2026/02/30', '2026/03/02', 'date-lenient'],
      ['15/01/2026', '0020/07/18', 'date-lenient'],
      ['2026/1/5', '2026/01/05', 'date-lenient'],
      ['2026/01/05 hôm qua', '2026/01/05', 'date-lenient'],
      ['2026-01-15', null, 'date-unreadable'],
      ['ngày mai', null, 'date-unreadable'],
      ['', null, null],
      ['2026/01/05', '2026/01/05', null],
    ];
    for (const [raw, value, code] of cases) {
      const result = await business({ message: `${MESSAGE}<edXML:DueDate>${raw}</edXML:DueDate>` });
      assert.equal(result.package.MessageHeader.DueDate, value, raw);
      if (code) assertWarned(result, code, 'MessageHeader.DueDate', raw);
      else assert.ok(!result.warnings.some((warning) => warning.code.startsWith('date')), raw);
    }
    const dateOnly = await status(STATUS_MESSAGE.replace('2026/04/16 08:00:00', '2026/04/16'));
    assert.equal(dateOnly.package.MessageHeader.Timestamp, null);
    assertWarned(dateOnly, 'date-unreadable', 'MessageHeader.Timestamp', '2026/04/16');
  });

  it('falls back where a number cannot be read, and survives an odd SteeringType', async () => {
    const result = await withMessage((message) =>
      message
        .replace('<edXML:Priority>1<', '<edXML:Priority> 3 <')
        .replace('<edXML:Type>1<', '<edXML:Type>một<'),
    );
    assert.equal(result.package.MessageHeader.OtherInfo?.Priority, 0);
    assert.equal(result.package.MessageHeader.DocumentType?.Type, 2);
    assertWarned(result, 'number-unreadable', 'MessageHeader.OtherInfo.Priority', ' 3 ');
    assertWarned(result, 'number-unreadable', 'MessageHeader.DocumentType.Type', 'một');
    for (const [raw, value] of [
      ['', 0],
      [' 2 ', 2],
      ['chỉ đạo', 0],
    ] as const) {
      const steering = await withMessage((message) =>
        message.replace('<edXML:SteeringType>1<', `<edXML:SteeringType>${raw}<`),
      );
      assert.equal(steering.package.MessageHeader.SteeringType, value);
      assertWarned(steering, 'number-unreadable', 'MessageHeader.SteeringType', raw);
    }
  });

  it('reads full-width digits as the numbers they are', async () => {
    const wide = await withMessage((message) => message.replace('<edXML:Priority>1<', '<edXML:Priority>２<'));
    assert.equal(wide.package.MessageHeader.OtherInfo?.Priority, 2);
  });

  it('reports codes outside the tables but keeps them', async () => {
    const result = await withMessage((message) =>
      message.replace('<edXML:Priority>1<', '<edXML:Priority>9<'),
    );
    assert.equal(result.package.MessageHeader.OtherInfo?.Priority, 9);
    assertWarned(result, 'code-unknown', 'MessageHeader.OtherInfo.Priority', '9');
    const odd = await status(STATUS_MESSAGE.replace('>03<', '> 99 <'));
    assert.equal(odd.package.MessageHeader.StatusCode, '99');
    assertWarned(odd, 'code-unknown', 'MessageHeader.StatusCode');
    const yes = await withMessage((message) => message.replace('>true<', '>yes<'));
    assert.equal(yes.package.MessageHeader.OtherInfo?.Direction, false);
    assertWarned(yes, 'boolean-unreadable', 'MessageHeader.OtherInfo.Direction', 'yes');
  });

  it('trims what the official parser trims and nothing else', async () => {
    const result = await withMessage((message) =>
      message
        .replace('>Sở Nội vụ<', '>\t Sở Nội vụ <')
        .replace('>H35.09,2026', '> H35.09,2026')
        .replace('>V/v triển khai', '>  V/v triển khai'),
    );
    assert.equal(result.package.MessageHeader.From?.OrganName, 'Sở Nội vụ');
    assert.equal(result.package.MessageHeader.DocumentId, ' H35.09,2026/04/15,120/SNV-BĐG');
    assert.equal(result.package.MessageHeader.Subject, '  V/v triển khai công tác bình đẳng giới');
    assertWarned(result, 'text-untrimmed', 'MessageHeader.From.OrganName');
    assertWarned(result, 'text-untrimmed', 'MessageHeader.DocumentId');
  });

  it('gives null for empty bodies and reports bodies without id or name', async () => {
    const result = await business({
      message:
        '<edXML:From/><edXML:To></edXML:To><edXML:To><edXML:OrganId>null</edXML:OrganId></edXML:To><edXML:To><edXML:OrganName>Sở Y tế</edXML:OrganName></edXML:To>',
      trace:
        '<edXML:TraceHeaderList><edXML:TraceHeader><edXML:Timestamp>2026/04/16 08:00:00</edXML:Timestamp></edXML:TraceHeader><edXML:TraceHeader/></edXML:TraceHeaderList>',
    });
    assert.equal(result.package.MessageHeader.From, null);
    assert.deepEqual(result.package.MessageHeader.To, [null, { OrganId: 'null' }, { OrganName: 'Sở Y tế' }]);
    assertWarned(result, 'organization-empty', 'MessageHeader.From');
    assertWarned(result, 'organization-empty', 'MessageHeader.To[0]');
    assertWarned(result, 'organ-id-null', 'MessageHeader.To[1].OrganId');
    assertWarned(result, 'organ-name-missing', 'MessageHeader.To[1]');
    assertWarned(result, 'organ-id-missing', 'MessageHeader.To[2]');
    assertWarned(result, 'trace-organ-missing', 'TraceHeaderList.TraceHeader[0]');
    assertWarned(result, 'trace-headers');
  });

  it('finds an identifier for a document without one, the same every time', async () => {
    const without = (message: string): string =>
      message.replace(/<edXML:DocumentId>.*<\/edXML:DocumentId>/, '');
    const first = await withMessage(without);
    assert.match(
      first.package.MessageHeader.DocumentId,
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.equal(
      (await withMessage(without)).package.MessageHeader.DocumentId,
      first.package.MessageHeader.DocumentId,
    );
    assertWarned(first, 'document-id-missing');
    const misspelt = await withMessage((message) =>
      message.replaceAll('edXML:DocumentId', 'edXML:DocumentID'),
    );
    assert.equal(misspelt.package.MessageHeader.DocumentId, 'H35.09,2026/04/15,120/SNV-BĐG');
    assertWarned(misspelt, 'element-case', 'MessageHeader.DocumentID');
  });
});

describe('signatures', () => {
  const inner = `<SignedInfo><CanonicalizationMethod Algorithm="c14n"/><Reference URI=""><Transforms><Transform Algorithm="enveloped"/></Transforms><DigestValue>abc=</DigestValue></Reference></SignedInfo><!-- a > b --><SignatureValue>xyz=</SignatureValue><KeyInfo><X509Data><X509SubjectName/></X509Data></KeyInfo>`;

  it('keeps a signature as it came and never calls it verified', async () => {
    const raw = `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">${inner}</Signature>`;
    const result = await business({ signature: raw });
    const { Signature } = result.package;
    assert.equal(Signature?.raw, raw);
    assert.equal(Signature?.verified, false);
    assert.equal(Signature?.SignatureValue, 'xyz=');
    assert.deepEqual(Signature?.SignedInfo?.Reference, [
      { URI: '', Transforms: { Transform: [{ Algorithm: 'enveloped' }] }, DigestValue: 'abc=' },
    ]);
    assertWarned(result, 'signature-not-verified', 'Signature');
    assertWarned(result, 'signature-namespace');
    assertWarned(result, 'signature-incomplete');
  });

  it('knows the other element senders use', async () => {
    const result = await business({ signature: `<edXML:DigitalSignature>${inner}</edXML:DigitalSignature>` });
    assert.equal(result.package.Signature?.element, 'DigitalSignature');
    assertWarned(result, 'digital-signature-element');
    assertWarned(result, 'signature-not-verified');
  });
});
