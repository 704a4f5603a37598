import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behindFigure } from './drill-down';

test('a figure of a unit leads to its assignments, within the filters of the board', () => {
  assert.equal(
    behindFigure('unit', 'u1', { plan: 'p1', role: 'lead' }, 'overdue'),
    '/tasks?plan=p1&role=lead&unit=u1&timeliness=overdue',
  );
});

test('a period leads to the days it has, cut by the filter', () => {
  assert.equal(
    behindFigure('month', '2026-02', {}, 'done-late'),
    '/tasks?from=2026-02-01&to=2026-02-28&timeliness=done-late',
  );
  assert.equal(
    behindFigure('quarter', '2026-Q2', { from: '2026-05-10' }, 'done-late'),
    '/tasks?from=2026-05-10&to=2026-06-30&timeliness=done-late',
  );
  assert.equal(
    behindFigure('year', '2026', { to: '2026-06-30' }, 'overdue'),
    '/tasks?from=2026-01-01&to=2026-06-30&timeliness=overdue',
  );
});

test('the total of a row leads to everything that counts', () => {
  assert.match(behindFigure('plan', 'p', {}) ?? '', /timeliness=done-in-time%2Cdone-late%2Coverdue/);
});

test('what the list cannot be narrowed to has no address', () => {
  assert.equal(behindFigure('field', '1. Tuyên truyền', {}), null);
  assert.equal(behindFigure('month', null, {}), null);
});
