import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { generatedBusiness } from '../../../test/fixtures/edxml/generated-package';
import type { BusinessPackage } from '../edxml/model/edxml-model.port';
import { writePackage } from '../edxml/write/write-package';
import { buildStatus, referenceFor, referenceTo, STATUS_OF } from './build-status';
import type { StatusMoment } from './status.port';

const received: BusinessPackage = {
  kind: 'business',
  MessageHeader: {
    From: { OrganId: 'H35', OrganName: 'UBND tỉnh Lai Châu' },
    To: [{ OrganId: 'H35.09' }],
    DocumentId: 'H35,2026/04/10,8416/KH-UBND',
    Code: { CodeNumber: '8416', CodeNotation: 'KH-UBND' },
    PromulgationInfo: { PromulgationDate: '2026/04/10' },
  },
  attachments: [],
};
const at = new Date('2026-04-15T18:03:04Z');
const from = { OrganId: 'H35.09', OrganName: 'Sở Nội vụ' };

describe('status packages', () => {
  it('name the document as its sender does, and the time of Vietnam', () => {
    const status = buildStatus('registered', { document: referenceTo(received), from, at });
    assert.deepEqual(status.MessageHeader, {
      From: from,
      ResponseFor: {
        OrganId: 'H35',
        Code: '8416/KH-UBND',
        DocumentId: 'H35,2026/04/10,8416/KH-UBND',
        PromulgationDate: '2026/04/10',
      },
      StatusCode: '03',
      Description: 'Đã tiếp nhận',
      Timestamp: '2026/04/16 01:03:04',
    });
  });

  it('go against the stream when a document is asked back', () => {
    const document = referenceFor(received, 'H35.09');
    const status = buildStatus('takeBackAsked', {
      document,
      from: { OrganId: 'H35' },
      at,
      description: 'Gửi nhầm',
    });
    assert.equal(status.MessageHeader.StatusCode, '13');
    assert.equal(status.MessageHeader.ResponseFor?.OrganId, 'H35.09');
    assert.equal(status.MessageHeader.Description, 'Gửi nhầm');
  });

  it('can all be written, for any document', async () => {
    for (const moment of Object.keys(STATUS_OF) as StatusMoment[]) {
      for (let seed = 1; seed <= 20; seed += 1) {
        const document = referenceTo(generatedBusiness(seed));
        const staff = { Staff: 'Lò Thị Mai' };
        await writePackage(buildStatus(moment, { document, from, at, staff }), new PassThrough().resume());
      }
    }
  });
});
