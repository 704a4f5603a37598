import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentReadingView, DocumentView } from '../../modules/documents/dto/document.view';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { DocumentsWorld, letter, send } from './documents-world';
import type { FormFile } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

describe('a file that is looked at before it is registered', () => {
  const cited = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '777/KH-BNV',
    day: '2026-04-20',
    title: 'KẾ HOẠCH\nVề việc tra cứu văn bản được nhắc đến',
  });
  const citing = letter({
    head: 'SỞ NỘI VỤ',
    symbol: '778/BC-SNV',
    day: '2026-04-28',
    title: 'BÁO CÁO\nVề việc tra cứu',
    body: 'Thực hiện Kế hoạch số 777/KH-BNV ngày 20/4/2026 của Bộ Nội vụ và Quyết định số 9/QĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ.',
  });
  const look = async (clerk: ApiClient, file: FormFile): Promise<DocumentReadingView> => {
    const { status, body } = await clerk.form<DocumentReadingView>('/documents/reading', {}, [
      { field: 'files', ...file },
    ]);
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  };

  test('tells what it cites, and whether the own register has it, but nothing of other registers', async () => {
    const there = await world.register(world.interior, { direction: 'incoming' }, [cited]);
    const own = await look(world.interior, citing);
    assert.deepEqual(
      own.cites.map(({ symbol, document }) => [symbol, document?.id ?? null]),
      [
        ['777/KH-BNV', there.id],
        ['9/QĐ-TTg', null],
      ],
    );
    const [place] = own.cites[0].mentions;
    assert.match(own.text?.slice(place.start, place.end) ?? '', /777\/KH-BNV/);
    assert.equal((await look(world.interior, cited)).registered?.id, there.id);
    const other = await world.as('clerk', 'Sở Y tế');
    assert.equal((await look(other, citing)).cites[0].document, null);
    assert.equal((await look(other, cited)).registered, null);
  });

  test('what the clerk left out beside it is not read from it again', async () => {
    const file = letter({
      head: 'BỘ NỘI VỤ',
      symbol: '779/KH-BNV',
      day: '2026-04-21',
      title: 'KẾ HOẠCH\nVề việc kiểm tra',
    });
    const facts = { direction: 'incoming', issuer: 'Bộ Nội vụ', subject: 'Đã kiểm tra', checked: 'true' };
    const { symbol, date, kind } = await world.register(world.interior, facts, [file]);
    assert.deepEqual([symbol, date, kind], [null, null, null]);
    const missing = { direction: 'incoming', issuer: 'Bộ Nội vụ', checked: 'true' };
    refused(await send(world.interior, missing, [file]), 400, 'subject-missing');
  });

  test('powers stand apart from the position; a correction empties what is null', async () => {
    const made = await world.register(world.interior, {
      direction: 'incoming',
      issuer: 'Bộ Nội vụ',
      subject: 'Người ký',
      symbol: '780/BNV-VP',
      date: '2026-04-22',
      signerName: 'Nguyễn Văn Mẫu',
      signerPosition: 'KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG',
    });
    assert.deepEqual(made.signer, {
      power: 'KT. BỘ TRƯỞNG',
      position: 'THỨ TRƯỞNG',
      name: 'Nguyễn Văn Mẫu',
    });
    const { status, body } = await world.interior.patch<DocumentView>(`/documents/${made.id}`, {
      version: made.version,
      symbol: null,
      date: null,
      copies: null,
    });
    assert.deepEqual([status, body.symbol, body.date, body.copies], [200, null, null, null]);
  });
});
