import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, test } from 'node:test';
import { DataSource, Entity } from 'typeorm';
import { IdColumn, Json, LongText, Text } from './columns';
import { dataSourceOptions } from './data-source-options';
import { DomainEvents } from './domain-events';
import { UnitOfWork } from './unit-of-work';

@Entity({ name: 'pt_note' })
class Note {
  @IdColumn()
  id: string;
  @Text(100)
  title: string;
  @LongText({ nullable: true })
  body: string | null;
  @Json({ nullable: true })
  tags: string[] | null;
}

let dataSource: DataSource;
let events: DomainEvents;
let unitOfWork: UnitOfWork;

beforeEach(async () => {
  dataSource = await new DataSource(dataSourceOptions(':memory:', [Note])).initialize();
  await dataSource.query(
    'CREATE TABLE pt_note (id nvarchar(36) PRIMARY KEY, title nvarchar(100), body text, tags text)',
  );
  events = new DomainEvents();
  unitOfWork = new UnitOfWork(dataSource, events);
});

const titles = (): Promise<string[]> =>
  unitOfWork.read(async (manager) =>
    (await manager.find(Note, { order: { id: 'ASC' } })).map((note) => note.title),
  );

const add = (id: string, title: string): Promise<void> =>
  unitOfWork.run(async (tx) => {
    await tx.manager.insert(Note, { id, title, body: null, tags: null });
  });

describe('unit of work', () => {
  test('what one unit rolls back does not touch another that runs at the same time', async () => {
    const failing = unitOfWork.run(async (tx) => {
      await tx.manager.insert(Note, { id: '1', title: 'mất', body: null, tags: null });
      await sleep(20);
      throw new Error('no');
    });
    await Promise.all([assert.rejects(failing, /no/), add('2', 'còn')]);
    assert.deepEqual(await titles(), ['còn']);
  });

  test('a call inside a unit joins it and goes with it', async () => {
    await assert.rejects(
      unitOfWork.run(async () => {
        await add('1', 'trong');
        assert.deepEqual(await titles(), ['trong'], 'reading inside sees what the unit wrote');
        throw new Error('outer');
      }),
    );
    assert.deepEqual(await titles(), []);
  });

  test('a reader outside never sees a unit half done', async () => {
    const unit = unitOfWork.run(async (tx) => {
      await tx.manager.insert(Note, { id: '1', title: 'một', body: null, tags: null });
      await sleep(20);
      await tx.manager.insert(Note, { id: '2', title: 'hai', body: null, tags: null });
    });
    await sleep(5);
    assert.deepEqual(await titles(), ['một', 'hai']);
    await unit;
  });

  test('steps before commit are inside the transaction; a failing one undoes all', async () => {
    await assert.rejects(
      unitOfWork.run(async (tx) => {
        await tx.manager.insert(Note, { id: '1', title: 'x', body: null, tags: null });
        tx.beforeCommit(() => Promise.reject(new Error('audit failed')));
      }),
      /audit failed/,
    );
    assert.deepEqual(await titles(), []);
  });

  test('events and after-commit steps come only after commit, and their failure undoes nothing', async () => {
    const seen: string[] = [];
    events.on('note.added', async () => {
      seen.push(...(await titles()));
      throw new Error('listener');
    });
    await unitOfWork.run(async (tx) => {
      await tx.manager.insert(Note, { id: '1', title: 'đã ghi', body: null, tags: null });
      tx.emit({ name: 'note.added' });
      assert.deepEqual(seen, []);
    });
    assert.deepEqual(seen, ['đã ghi']);
    await assert.rejects(
      unitOfWork.run(async (tx) => {
        tx.emit({ name: 'note.added' });
        throw new Error('rolled back');
      }),
    );
    assert.equal(seen.length, 1, 'a unit that failed tells nobody');
  });

  test('what accompanies an event is in its transaction, and undoes it when it fails', async () => {
    let fail = false;
    events.within('note.added', async (added, tx) => {
      await tx.manager.insert(Note, { id: 'tin', title: `${added.length} tin`, body: null, tags: null });
      if (fail) throw new Error('companion');
    });
    const change = (id: string): Promise<void> =>
      unitOfWork.run(async (tx) => {
        await tx.manager.insert(Note, { id, title: id, body: null, tags: null });
        tx.emit({ name: 'note.added' });
        tx.emit({ name: 'note.added' });
        tx.emit({ name: 'other' });
      });
    await change('1');
    assert.deepEqual(await titles(), ['1', '2 tin']);
    await unitOfWork.run((tx) => tx.manager.delete(Note, { id: 'tin' }).then(() => undefined));
    fail = true;
    await assert.rejects(change('2'), /companion/);
    assert.deepEqual(await titles(), ['1']);
  });

  test('a busy database is asked again, from the start of the work', async () => {
    let attempts = 0;
    await unitOfWork.run(async (tx) => {
      attempts += 1;
      await tx.manager.insert(Note, { id: '1', title: 'một lần', body: null, tags: null });
      if (attempts < 3) throw Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
    });
    assert.equal(attempts, 3);
    assert.deepEqual(await titles(), ['một lần']);
  });

  test('any other error is passed on at once', async () => {
    let attempts = 0;
    await assert.rejects(
      unitOfWork.run(async () => {
        attempts += 1;
        throw Object.assign(new Error('syntax'), { number: 102 });
      }),
      /syntax/,
    );
    assert.equal(attempts, 1);
  });

  test('a read inside a read joins it and does not wait for itself', async () => {
    await add('1', 'một');
    const seen = await unitOfWork.read(async (manager) => [
      await manager.count(Note),
      (await titles()).length,
    ]);
    assert.deepEqual(seen, [1, 1]);
    await assert.rejects(
      unitOfWork.read(() => add('2', 'hai')),
      /cannot begin inside a read/,
    );
    assert.deepEqual(await titles(), ['một']);
  });

  test('Vietnamese, long texts and JSON come back as they went', async () => {
    const body = 'Ủy ban nhân dân tỉnh Điện Biên — “bình đẳng giới” '.repeat(2000);
    await unitOfWork.run((tx) =>
      tx.manager.insert(Note, { id: '1', title: 'Đ', body, tags: ['Sở Nội vụ', 'ơ'] }),
    );
    const note = await unitOfWork.read((manager) => manager.findOneByOrFail(Note, { id: '1' }));
    assert.equal(note.body, body);
    assert.deepEqual(note.tags, ['Sở Nội vụ', 'ơ']);
  });

  test('what a companion emits is heard by companions of the same transaction', async () => {
    events.within('note.added', async (_added, tx) => {
      tx.emit({ name: 'note.counted' });
    });
    events.within('note.counted', async (counted, tx) => {
      await tx.manager.insert(Note, { id: '2', title: `đếm ${counted.length}`, body: null, tags: null });
    });
    await unitOfWork.run(async (tx) => {
      tx.emit({ name: 'note.added' });
      await tx.manager.insert(Note, { id: '1', title: 'một', body: null, tags: null });
    });
    assert.deepEqual(await titles(), ['một', 'đếm 1']);
  });

  test('companions that call each other without end undo the transaction', async () => {
    events.within('note.added', async (_added, tx) => tx.emit({ name: 'note.added' }));
    await assert.rejects(
      unitOfWork.run(async (tx) => tx.emit({ name: 'note.added' })),
      /without end/,
    );
  });
});
