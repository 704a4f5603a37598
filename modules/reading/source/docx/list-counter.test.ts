import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../archive/xml-tree';
import { DEFAULT_LIMITS } from '../limits';
import { ListCounter } from './list-counter';
import { readNumbering } from './numbering';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const abstract = (id: string, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: string, abstractId: string, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const counter = (xml: string) =>
  new ListCounter(readNumbering(readXml(Buffer.from(`<w:numbering>${xml}</w:numbering>`), DEFAULT_LIMITS)));

describe('automatic numbers', () => {
  const outline = abstract(
    '0',
    level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%2.') +
      level(2, 'decimal', '%2.%3.') +
      level(3, 'lowerLetter', '%4)'),
  );

  it('count on every level and start again below', () => {
    const lists = counter(outline + num('1', '0'));
    const labels = [0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1].map((depth) => lists.next('1', depth));
    assert.deepEqual(labels, ['I.', '1.', '2.', '2.1.', '2.2.', 'a)', 'b)', '3.', '3.1.', 'II.', '1.']);
  });

  it('begin in the middle as if the levels above stood there', () => {
    assert.equal(counter(outline + num('1', '0')).next('1', 2), '1.1.');
  });

  it('go on in another list of the same definition, unless it starts anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>';
    const lists = counter(
      abstract('0', level(0, 'decimal', '%1.')) + num('1', '0') + num('2', '0') + num('3', '0', anew),
    );
    assert.deepEqual(
      ['1', '2', '3', '3', '1'].map((id) => lists.next(id, 0)),
      ['1.', '2.', '4.', '5.', '6.'],
    );
  });

  it('obey restarts, legal numbers and replaced levels', () => {
    const never = level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>');
    const lists = counter(abstract('0', level(0, 'decimal', '%1.') + never) + num('1', '0'));
    assert.deepEqual(
      [0, 1, 0, 1].map((depth) => lists.next('1', depth)),
      ['1.', '1)', '2.', '2)'],
    );
    const legal = counter(
      abstract('0', level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
        num('1', '0'),
    );
    assert.deepEqual(
      [0, 1].map((depth) => legal.next('1', depth)),
      ['I', '1.1'],
    );
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    assert.equal(
      counter(abstract('0', level(0, 'decimal', '%1.')) + num('1', '0', replaced)).next('1', 0),
      'a)',
    );
  });

  it('are found through a numbering style', () => {
    const styled = `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Muc"/>${level(0, 'decimal', 'Điều %1.')}</w:abstractNum>`;
    const link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Muc"/></w:abstractNum>';
    assert.equal(counter(styled + link + num('1', '1')).next('1', 0), 'Điều 1.');
  });

  it('are none for lists and levels that do not exist', () => {
    const lists = counter(outline + num('1', '0'));
    assert.equal(lists.next('9', 0), undefined);
    assert.equal(lists.next('1', 8), undefined);
  });
});
