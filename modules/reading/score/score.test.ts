import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { matchesElided, sameSubject, sameText, sameUnits } from './compare';
import { formatScore, scoreFolder } from './score';
import type { DocumentTruth } from './truth';

const PLAN = [
  'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
  'Số: 21/KH-UBND',
  'Lai Châu, ngày 07 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'CÔNG TÁC THANH NIÊN NĂM 2026',
  'Thực hiện Quyết định số 1331/QĐ-TTg ngày 24/7/2021 của Thủ tướng Chính phủ.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'CHỦ TỊCH',
  'Lê Văn Khánh',
  'PHỤ LỤC',
  'TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\tSản phẩm',
  '1\tXây dựng kế hoạch đối thoại với thanh niên\tSở Nội vụ\tTỉnh đoàn và các xã\tQuý I/2026\tKế hoạch',
  '2\tTổ chức hội trại truyền thống\tTỉnh đoàn\t\tTháng 3/2026\t',
].join('\n');

const TRUTH: DocumentTruth = {
  number: '21/KH-UBND',
  date: '2026-01-07',
  type: 'Kế hoạch',
  issuer: 'UBND tỉnh Lai Châu',
  subject: 'Công tác thanh niên năm 2026',
  signer: 'Lê Văn Khánh',
  cited: [
    ['1331/QĐ-TTg', '2021-07-24'],
    ['99/QĐ-TTg', null],
  ],
  taskRows: 3,
  sample: [
    ['1', 'Xây dựng kế hoạch ... thanh niên', 'Sở Nội vụ', 'Tỉnh đoàn và các xã', 'Quý I/2026', 'Kế hoạch'],
    ['2', 'Tổ chức hội trại truyền thống', 'Tỉnh đoàn', '', 'Tháng 4/2026', ''],
    ['9', 'Việc không có', '', '', '', ''],
  ],
};

describe('the score of a folder', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'score-'));
    await writeFile(join(folder, 'ke-hoach.txt'), PLAN);
    await writeFile(join(folder, 'khac.txt'), 'Không có trong truth.json');
    await writeFile(join(folder, 'truth.json'), JSON.stringify({ 'ke-hoach': TRUTH, 'thieu-tep': TRUTH }));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('counts what is right, wrong, missing and too much', async () => {
    const score = await scoreFolder(folder);
    assert.deepEqual([score.files, score.missing], [['ke-hoach.txt'], ['thieu-tep']]);
    const counts = Object.fromEntries(
      score.fields.map(({ field, tally }) => [field, [tally.expected, tally.read, tally.right]]),
    );
    assert.deepEqual(counts, {
      number: [1, 1, 1],
      date: [1, 1, 1],
      type: [1, 1, 1],
      issuer: [1, 1, 1],
      subject: [1, 1, 1],
      signer: [1, 1, 1],
      citation: [2, 1, 1],
      'citation date': [1, 1, 1],
      'task rows': [3, 2, 2],
      row: [3, 2, 2],
      lead: [2, 2, 2],
      'co-ordinating': [1, 1, 1],
      deadline: [2, 2, 1],
      product: [1, 1, 1],
    });
    const deadline = score.fields.find(({ field }) => field === 'deadline');
    assert.deepEqual([deadline?.precision, deadline?.recall], [0.5, 0.5]);
    assert.deepEqual(
      score.mistakes.map(({ field }) => field),
      ['citation', 'task rows', 'deadline', 'row'],
    );
    const text = formatScore(score);
    assert.match(text, /^1 files\nfield +expected +read +right +precision +recall\n/);
    assert.match(text, /ke-hoach\.txt #2: deadline\n {2}expected Tháng 4\/2026\n {2}read {5}Tháng 3\/2026/);
  });

  it('says which folder or truth cannot be read', async () => {
    await assert.rejects(scoreFolder(join(folder, 'khong-co')), /ENOENT/);
  });
});

describe('comparisons', () => {
  it('leave case, diacritics and abbreviations aside', () => {
    assert.ok(sameText('Ủy ban nhân dân Thành phố Hồ Chí Minh', 'UBND TP. Hồ Chí Minh'));
    assert.ok(sameSubject('V/v báo cáo kết quả', 'Về việc báo cáo kết quả'));
    assert.ok(!sameText('Sở Nội vụ', 'Sở Ngoại vụ'));
  });
  it('take "..." for what was left out', () => {
    assert.ok(
      matchesElided(
        'Tổ chức điều chỉnh, bổ sung quy hoạch đến năm 2030',
        'Tổ chức điều chỉnh ... đến năm 2030',
      ),
    );
    assert.ok(!matchesElided('đến năm 2030 tổ chức', 'Tổ chức ... đến năm 2030'));
    assert.ok(!matchesElided('Báo cáo kết quả', 'Báo cáo'));
  });
  it('read lists of units as their cell', () => {
    assert.ok(sameUnits(['Sở Tài chính', 'cơ quan liên quan'], 'Sở Tài chính và cơ quan liên quan'));
    assert.ok(!sameUnits(['Sở Tài chính'], 'Sở Tài chính; Sở Tư pháp'));
  });
});

const PUBLISHED = join(__dirname, '../../../../shared/data/documents');

describe('the published documents', { skip: existsSync(PUBLISHED) ? false : `needs ${PUBLISHED}` }, () => {
  it('are read as their truth says', async () => {
    const { fields, mistakes } = await scoreFolder(PUBLISHED);
    for (const { field, precision, recall } of fields)
      assert.ok(precision >= 0.97 && recall >= 0.97, `${field}: ${JSON.stringify(mistakes)}`);
  });
});
