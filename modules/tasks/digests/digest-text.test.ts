import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestText, isOver } from './digest-text';

const standing = {
  planId: 'p',
  unitId: null,
  total: 30,
  doneInTime: 9,
  doneLate: 1,
  submitted: 2,
  overdue: 7,
  dueSoon: 3,
  waiting: 4,
};

test('a digest tells what is done, late and waiting, and which units are late', () => {
  const late = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((unitName) => ({ planId: 'p', unitName, overdue: 1 }));
  assert.equal(
    digestText(standing, late),
    'Đã hoàn thành 10/30 phần việc (33%), trong đó 1 quá hạn.\n' +
      'Quá hạn chưa xong: 7; sắp đến hạn: 3; chờ duyệt kết quả: 2; chờ điều kiện: 4.\n' +
      'Đơn vị có việc quá hạn: A (1), B (1), C (1), D (1), E (1) và 2 đơn vị khác.',
  );
});

test('a plan all of whose parts are done has nothing to tell', () => {
  assert.equal(isOver(standing), false);
  assert.equal(isOver({ ...standing, total: 10 }), true);
});
