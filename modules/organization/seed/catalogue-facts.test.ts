import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCatalogueFile } from '../../../config/catalogues/catalogue';
import { TimeOrderedIds } from '../../foundation';
import { membersOf } from '../groups/group-members';
import { groupFaults } from '../groups/group-rules';
import { unitFaults } from '../units/unit-rules';
import type { Unit } from '../units/unit.entity';
import { catalogueFacts } from './catalogue-facts';

const { units, groups } = catalogueFacts(loadCatalogueFile(), new TimeOrderedIds());

test('the shipped catalogue keeps every rule', () => {
  assert.deepEqual(unitFaults(units, groups), []);
  assert.deepEqual(groupFaults(groups, units), []);
});

test('its groups mean the units they are known for', () => {
  const sizes = Object.fromEntries(
    groups.map((group) => {
      const named = group.memberUnitIds.map((unitId) => ({ groupId: group.id, unitId }));
      return [group.code, membersOf(group, named, units as unknown as Unit[], '2026-05-04').length];
    }),
  );
  assert.deepEqual(sizes, {
    'ubnd-cac-xa-phuong': 38,
    'cac-so-ban-nganh': 16,
    'cac-so-ban-nganh-doan-the': 22,
    'cac-so-ban-nganh-dia-phuong': 54,
    'co-quan-chuyen-mon-ubnd-tinh': 13,
    'doan-the-tinh': 6,
    'luc-luong-vu-trang': 2,
    'bao-chi-tinh': 2,
  });
});
