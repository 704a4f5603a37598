import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadCatalogueFile, nameKey, toUnitCatalogue } from './catalogue';
import { publishedDays } from './working-day-decisions';

const file = loadCatalogueFile();
const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
after(() => rmSync(folder, { recursive: true }));

const FACTS = join(__dirname, '../../../shared/data/lai-chau-units.json');
const skip = existsSync(FACTS) ? false : 'no reference data beside this checkout';

function names(kind: string): string[] {
  return file.units.filter((unit) => unit.kind === kind && !unit.validTo).map((unit) => unit.name);
}

test('the province has 36 communes and 2 wards', () => {
  assert.equal(names('commune').length, 36);
  assert.equal(names('ward').length, 2);
});

test('the catalogue holds every unit of the reference list', { skip }, () => {
  const facts = JSON.parse(readFileSync(FACTS, 'utf8')) as Record<
    'departments' | 'massOrganizations' | 'pressAndPortal' | 'communes' | 'wards',
    string[]
  >;
  const expected = [
    ...facts.departments,
    ...facts.massOrganizations,
    ...facts.pressAndPortal,
    ...facts.communes.map((name) => `UBND xã ${name}`),
    ...facts.wards.map((name) => `UBND phường ${name}`),
  ];
  const held = new Set(file.units.map((unit) => unit.name));
  assert.deepEqual(
    expected.filter((name) => !held.has(name)),
    [],
  );
});

test('the reader gets codes as ids, and names with their days', () => {
  const catalogue = toUnitCatalogue(file);
  assert.equal(catalogue.province, 'tỉnh Lai Châu');
  const interior = catalogue.units.find((unit) => unit.id === 'so-noi-vu');
  assert.deepEqual(
    interior?.aliases.find((alias) => alias.text === 'Sở Lao động - Thương binh và Xã hội'),
    { text: 'Sở Lao động - Thương binh và Xã hội', validFrom: '2025-03-01', validTo: null },
  );
  const science = catalogue.units.find((unit) => unit.id === 'so-khoa-hoc-va-cong-nghe');
  const aliases = science?.aliases.map((alias) => alias.text) ?? [];
  assert.ok(['Sở KH&CN', 'SKHCN'].every((text) => aliases.includes(text)));
  assert.ok(catalogue.groups.some((group) => group.aliases.includes('UBND cấp xã')));
});

test('no name means two units on one day, nor a unit and a group', () => {
  const catalogue = toUnitCatalogue(file);
  const owners = new Map<string, { id: string; validFrom: string; validTo: string }[]>();
  for (const unit of catalogue.units) {
    for (const name of [{ ...unit, text: unit.name }, ...unit.aliases]) {
      const span = { validFrom: name.validFrom ?? '0000', validTo: name.validTo ?? '9999', id: unit.id };
      const key = nameKey(name.text);
      const rivals = (owners.get(key) ?? []).filter(
        (other) => other.id !== unit.id && other.validFrom <= span.validTo && span.validFrom <= other.validTo,
      );
      assert.deepEqual(rivals, [], name.text);
      owners.set(key, [...(owners.get(key) ?? []), span]);
    }
  }
  for (const group of catalogue.groups)
    for (const name of [group.name, ...group.aliases]) assert.ok(!owners.has(nameKey(name)), name);
});

test('no open phrase is a group', () => {
  for (const group of file.groups)
    for (const name of [group.name, ...(group.aliases ?? [])]) assert.doesNotMatch(name, /liên quan/i);
});

test('a wrong file is refused with its fault', () => {
  const write = (content: unknown): string => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const unit = { code: 'a', name: 'A', kind: 'unit', level: 'province' };
  assert.throws(() => loadCatalogueFile(write({ units: [], groups: [] })), /province/);
  assert.throws(() => loadCatalogueFile(write({ province: 'x', units: [unit, unit], groups: [] })), /twice/);
  assert.throws(
    () => loadCatalogueFile(write({ province: 'x', units: [{ ...unit, successor: 'b' }], groups: [] })),
    /no unit with code "b"/,
  );
});

test('published days are real days, once each', () => {
  const dates = publishedDays().map((day) => day.date);
  assert.equal(new Set(dates).size, dates.length);
  for (const date of dates) assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date);
});
