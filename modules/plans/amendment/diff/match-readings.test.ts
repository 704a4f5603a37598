import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReadings } from './match-readings';
import type { Matchable } from './match-readings';

const ACTS = [
  'Xây dựng, trình ban hành',
  'Tổ chức triển khai',
  'Rà soát, đánh giá',
  'Tập huấn, bồi dưỡng về',
  'Kiểm tra việc thực hiện',
];
const THINGS = [
  'kế hoạch số hóa hồ sơ',
  'quy chế quản lý dữ liệu dùng chung',
  'nền tảng hội nghị trực tuyến',
  'dịch vụ công trực tuyến toàn trình',
  'mạng truyền số liệu chuyên dùng',
  'chữ ký số cá nhân cho người dân',
  'tổ công nghệ số cộng đồng',
  'an toàn thông tin theo cấp độ',
];
const SCOPES = [
  'tại các sở, ngành của tỉnh',
  'tại Ủy ban nhân dân các xã, phường',
  'trong các cơ sở giáo dục và cơ sở y tế',
  'cho hợp tác xã và hộ sản xuất nông nghiệp ở vùng khó khăn',
];
const WORDS =
  'kịp thời đồng bộ hiệu quả thống nhất phù hợp thực tế bảo đảm tiến độ theo quy định hiện hành'.split(' ');

/** A small generator that gives the same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows that are as alike as those of a real appendix: few acts, few things, few places, all combined. */
function rows(): Matchable[] {
  return ACTS.flatMap((act, group) =>
    THINGS.flatMap((thing) =>
      SCOPES.map((scope) => ({
        source: 'appendix' as const,
        label: null,
        groups: [`${'I'.repeat(1 + (group % 3))}. ${act}`],
        content: `${act} ${thing} ${scope} năm 2026`,
        lead: [],
      })),
    ),
  );
}

function numbered(list: Matchable[]): Matchable[] {
  return list.map((row, index) => ({ ...row, label: String(index + 1) }));
}

/** Up to `share` of the words taken out, replaced or put in. */
function reworded(text: string, share: number, next: () => number): string {
  const words = text.split(' ');
  const edits = 1 + Math.floor(next() * words.length * share);
  for (let i = 0; i < edits; i += 1) {
    const at = Math.floor(next() * words.length);
    const word = WORDS[Math.floor(next() * WORDS.length)];
    const act = next();
    if (act < 0.34) words.splice(at, 1);
    else if (act < 0.67) words[at] = word;
    else words.splice(at, 0, word);
  }
  return words.join(' ');
}

test('rows find themselves again after rows were put in, taken out and reworded', () => {
  let survivors = 0;
  let lost = 0;
  let wrong = 0;
  for (let seed = 1; seed <= 20; seed += 1) {
    const next = random(seed);
    const before = numbered(rows());
    const origin: (number | null)[] = [];
    const after: Matchable[] = [];
    before.forEach((row, index) => {
      if (next() < 0.08) {
        after.push({
          ...row,
          content: `Nhiệm vụ mới số ${seed}-${index} về ${WORDS.slice(index % 9).join(' ')}`,
        });
        origin.push(null);
      }
      if (next() < 0.08) return;
      const content = next() < 0.3 ? reworded(row.content, 0.15, next) : row.content;
      after.push({ ...row, content });
      origin.push(index);
    });
    const matching = matchReadings(before, numbered(after));
    origin.forEach((old, young) => {
      if (old === null) return;
      survivors += 1;
      const found = matching.get(old);
      if (found === undefined) lost += 1;
      else if (found !== young) wrong += 1;
    });
  }
  assert.ok(survivors > 2500, `${survivors} survivors`);
  assert.ok(lost / survivors < 0.005, `${lost} of ${survivors} lost`);
  assert.ok(wrong / survivors < 0.01, `${wrong} of ${survivors} taken for another`);
});

test('a row that shares nothing but the number is another task', () => {
  const [before] = numbered([{ ...rows()[0] }]);
  const after = { ...before, content: 'Tổ chức giải chạy chào mừng ngày truyền thống' };
  assert.equal(matchReadings([before], [after]).size, 0);
});

test('the same words in several rows are told apart by heading and number', () => {
  const report = (label: string, group: string): Matchable => ({
    source: 'appendix',
    label,
    groups: [group],
    content: 'Báo cáo kết quả thực hiện',
    lead: [],
  });
  const before = [report('1', 'I. Y tế'), report('2', 'II. Giáo dục'), report('3', 'III. Xây dựng')];
  const after = [report('1', 'I. Giáo dục'), report('2', 'II. Xây dựng')];
  assert.deepEqual([...matchReadings(before, after)].sort(), [
    [1, 0],
    [2, 1],
  ]);
});

test('two long readings, every row touched up, find almost all their rows again', () => {
  const many = Array.from({ length: 12 }, (_, year) =>
    rows().map((row) => ({ ...row, content: `${row.content} đợt ${year}` })),
  ).flat();
  const next = random(7);
  const after = many.map((row) => ({ ...row, content: reworded(row.content, 0.1, next) }));
  assert.ok(matchReadings(many, after).size > many.length * 0.95);
});
