import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventHeader, headerText, headerTime, lengthPrefix, parseHeader } from '../../../core/sync/envelope.ts';
import type { HybridTime } from '../../../core/sync/hybrid-clock.ts';
import { GENESIS } from '../../../src-main/store/chain.ts';

const HEADER: EventHeader = {
  company: 'company',
  till: 'till',
  epoch: 1,
  seq: 7,
  eventId: 'event',
  type: 'sale',
  version: 1,
  atMs: 1_795_000_000_000,
  tzOffsetMinutes: 60,
  hlc: '01a1b2c3d4e50000' as HybridTime,
  actor: 'manager',
  reason: null,
  ref: null,
};
const TEXT = '["company","till",1,7,"event","sale",1,1795000000000,60,"01a1b2c3d4e50000","manager",null,null]';

function withField(index: number, value: unknown): string {
  const fields: unknown[] = JSON.parse(TEXT);
  fields[index] = value;
  return JSON.stringify(fields);
}

describe('the header of an event', () => {
  it('is this text and no other: hashes are taken over it', () => {
    expect(headerText(HEADER)).toBe(TEXT);
    expect(parseHeader(TEXT)).toEqual(HEADER);
  });

  it('comes back whole, whatever its texts are', () => {
    const word = fc.string({ unit: 'binary' });
    const whole = fc.maxSafeInteger();
    const hlc = fc.stringMatching(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(word, word, fc.option(word), whole, hlc, (actor, type, reason, atMs, time) => {
        const header = { ...HEADER, actor, type, reason, atMs, hlc: time as HybridTime };
        expect(parseHeader(headerText(header))).toEqual(header);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '[1,'],
    ['no list', '{"company":"company"}'],
    ['null', 'null'],
    ['a field short', JSON.stringify(JSON.parse(TEXT).slice(1))],
    ['a field too many', TEXT.replace(']', ',null]')],
    ['space inside', TEXT.replace(',', ', ')],
    ['space after', `${TEXT} `],
    ['another spelling of a number', TEXT.replace(',7,', ',7.0,')],
    ['another spelling of a letter', TEXT.replace('"till"', '"\\u0074ill"')],
    ['thirteen nulls', JSON.stringify(new Array(13).fill(null))],
    ['a company by number', withField(0, 1)],
    ['a till that is null', withField(1, null)],
    ['an epoch as text', withField(2, '1')],
    ['half a sequence number', withField(3, 7.5)],
    ['a sequence number as text', withField(3, '7')],
    ['an event id in a list', withField(4, ['event'])],
    ['no type', withField(5, null)],
    ['a version as text', withField(6, '1')],
    ['no time', withField(7, null)],
    ['an offset as text', withField(8, '60')],
    ['a hybrid time too short', withField(9, '01a1b2c3d4e5')],
    ['a hybrid time in capitals', withField(9, '01A1B2C3D4E50000')],
    ['an actor that is true', withField(10, true)],
    ['a reason by number', withField(11, 0)],
    ['a reference by number', withField(12, 0)],
  ])('foreign text is refused: %s', (_name, text) => {
    expect(parseHeader(text)).toBeNull();
  });

  it('its time is read alone too', () => {
    expect(headerTime(TEXT)).toBe(HEADER.hlc);
    expect(headerTime(withField(9, '01A1B2C3D4E50000'))).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseHeader(text)).toBeNull();
        expect(headerTime(text)).toBeNull();
      }),
    );
  });
});

describe('the length that stands before the header', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 0, 0, 1]],
    [258, [0, 0, 1, 2]],
    [0x01020304, [1, 2, 3, 4]],
    [0xffffffff, [255, 255, 255, 255]],
  ])('%i is %j', (length, bytes) => {
    expect([...lengthPrefix(length)]).toEqual(bytes);
  });

  it('before the first event stand 32 zero bytes', () => {
    expect(GENESIS).toEqual(Buffer.alloc(32));
  });
});
