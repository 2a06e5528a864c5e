/** A card scanned into a sale: who goes on it, and what is said of a card that names nobody. */
import { expect, test } from 'vitest';
import { addCard, blockCard } from '../../../src-main/members/card-keeping.ts';
import { membersOf, putMember, putPrefix } from '../support/members.ts';
import { articleOf, nextCommandId, putArticles, testTill } from '../support/test-till.ts';

const till = await testTill();
const standard = putPrefix(till, '040');
putArticles(till, articleOf('A1', 100, { barcode: '0400000000031' }));
const anna = putMember(till, '0400000000017', { name: 'Anna Ferretti' });
putMember(till, '0400000000055');
addCard(membersOf(till), anna, '0400000000048');
blockCard(membersOf(till), '0400000000048');
const read = (code: string) => till.counter.scan(nextCommandId(), code, 1000);

test.each([
  ['a card', '0400000000017', { outcome: 'customer', name: 'Anna Ferretti' }, 'Anna Ferretti'],
  ['a card without the zero', '400000000017', { outcome: 'customer', name: 'Anna Ferretti' }, 'Anna Ferretti'],
  ['an anonymous card', '0400000000055', { outcome: 'customer', name: '' }, ''],
  ['a lost card', '0400000000048', { outcome: 'card-blocked', name: 'Anna Ferretti' }, undefined],
  ['a card of nobody', '0400000000024', { outcome: 'new-card', code: '0400000000024', profileId: standard }, undefined],
  ['an article that begins so', '0400000000031', { outcome: 'added', description: 'Article A1' }, undefined],
  ['nothing known', '777', { outcome: 'unknown', code: '777' }, undefined],
])('%s', (_what, code, result, customer) => {
  till.counter.command(nextCommandId(), { type: 'set-customer', customerId: null, standing: null });
  expect(read(code)).toEqual(result);
  expect(till.counter.snapshot.customer?.name).toBe(customer);
  expect(till.counter.snapshot.lastScans[0]?.outcome).toBe(result.outcome);
});

test('the same reading sent twice, and Ctrl+Z, as with every command', () => {
  till.counter.command(nextCommandId(), { type: 'set-customer', customerId: null, standing: null });
  const commandId = nextCommandId();
  till.counter.scan(commandId, '0400000000017', 1000);
  till.counter.scan(commandId, '0400000000017', 1000);
  till.counter.command(nextCommandId(), { type: 'undo' });
  expect(till.counter.snapshot.customer).toBeNull();
});
