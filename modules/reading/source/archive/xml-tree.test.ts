import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { childrenOf, readXml, switchOf, valueOf } from './xml-tree';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const parse = (text: string, xmlDepth = 50) => readXml(Buffer.from(text), { xmlDepth, xmlElements: 100 });

describe('an XML part', () => {
  it('becomes elements, whatever prefix the file uses', () => {
    const usual = parse(`<w:p xmlns:w="${WORD}"><w:jc w:val="center"/></w:p>`);
    const other = parse(`<x:p xmlns:x="${WORD}"><x:jc x:val="center"/></x:p>`);
    const none = parse(`<p xmlns="${WORD}"><jc xmlns:q="${WORD}" q:val="center"/></p>`);
    for (const root of [usual, other, none]) {
      assert.equal(root.name, 'w:p');
      assert.equal(valueOf(root, 'w:jc'), 'center');
    }
  });

  it('keeps space inside w:t only', () => {
    const root = parse(`<w:r xmlns:w="${WORD}">\n <w:t> </w:t>\n</w:r>`);
    assert.equal(root.children.length, 1);
    assert.deepEqual(childrenOf(root, 'w:t')[0].children, [' ']);
  });

  it('reads switches that are off', () => {
    const root = parse('<w:rPr><w:b w:val="0"/><w:i/></w:rPr>');
    assert.equal(switchOf(root, 'w:b'), false);
    assert.equal(switchOf(root, 'w:i'), true);
    assert.equal(switchOf(root, 'w:caps'), undefined);
  });

  it('hands children over without keeping them', () => {
    const seen: string[] = [];
    const root = readXml(Buffer.from('<a><b><c/></b><b/></a>'), {
      xmlDepth: 9,
      xmlElements: 9,
      streamUnder: 'a',
      onElement: (element) => seen.push(`${element.name}${childrenOf(element, 'c').length}`),
    });
    assert.deepEqual(seen, ['b1', 'b0']);
    assert.deepEqual(root.children, []);
  });

  it('reads UTF-16', () => {
    const bytes = Buffer.from('\ufeff<a>Đề án</a>', 'utf16le');
    assert.deepEqual(readXml(bytes, { xmlDepth: 9, xmlElements: 9 }).children, ['Đề án']);
  });

  it('refuses endless elements', () => {
    assert.throws(() => parse(`<a>${'<b/>'.repeat(100)}</a>`), { code: 'file-too-large' });
  });

  const refused = {
    'entities of its own': '<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]><a>&x;</a>',
    'an external entity': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    'an undeclared entity': '<a>&boom;</a>',
    'unclosed elements': '<a><b></a>',
    'no element at all': '   ',
    'bottomless nesting': '<a>'.repeat(60) + '</a>'.repeat(60),
    'bytes that are no text': '\u0000<a/>',
  };
  for (const [what, text] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      assert.throws(() => parse(text), { code: 'file-broken' });
    });
  }
});
