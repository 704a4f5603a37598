import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dice } from '../../../../test/fixtures/edxml/generated-package';
import { Base64Decoder, decodedRoom } from './base64-decoder';

function decode(text: string, cuts: readonly number[] = []): { bytes: Buffer; decoder: Base64Decoder } {
  const input = Buffer.from(text, 'latin1');
  const into = Buffer.alloc(decodedRoom(input.length));
  const decoder = new Base64Decoder();
  let end = 0;
  let from = 0;
  for (const cut of [...cuts, input.length]) {
    end = decoder.decode(input.subarray(from, cut), into, end);
    from = cut;
  }
  decoder.finish();
  return { bytes: into.subarray(0, end), decoder };
}

describe('base64 in pieces', () => {
  it('comes to what the platform makes of the whole', () => {
    const dice = new Dice(7);
    for (let round = 0; round < 300; round += 1) {
      const content = Buffer.from(Array.from({ length: dice.below(200) }, () => dice.below(256)));
      const text = content.toString('base64');
      const cuts = dice.list(5, () => dice.below(text.length + 1)).sort((a, b) => a - b);
      const { bytes, decoder } = decode(text, cuts);
      assert.deepEqual(bytes, content);
      assert.deepEqual([decoder.foreign, decoder.variant], [0, false]);
    }
  });

  it('skips what does not belong, and counts it', () => {
    // The placeholder of a load test in a sample package; the official parser makes 17 bytes of it.
    const placeholder = decode('${__StringFromFile(test.txt,,,)}');
    assert.equal(placeholder.bytes.length, 17);
    assert.equal(placeholder.decoder.foreign, 9);
    assert.equal(String(decode(' YW\r\nJj\t').bytes), 'abc');
    assert.equal(decode(' YW\r\nJj\t').decoder.foreign, 0);
  });

  it('ends at the first padding', () => {
    const { bytes, decoder } = decode('YQ==YWJj');
    assert.equal(String(bytes), 'a');
    assert.equal(decoder.foreign, 4);
    assert.equal(decode('YQ== \r\n').decoder.foreign, 0);
  });

  it('takes both alphabets and missing padding, and says so', () => {
    assert.deepEqual(decode('-_-_').bytes, Buffer.from('+/+/', 'base64'));
    assert.ok(decode('-_-_').decoder.variant);
    assert.equal(String(decode('YWI').bytes), 'ab');
    assert.ok(decode('YWI').decoder.variant);
    assert.equal(decode('YWJjZ').decoder.foreign, 1);
  });
});
