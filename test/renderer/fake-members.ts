/** The members of the fake till: cards and everything else about a customer of `FakeCustomers`, in memory. */
import type { MemberChoices, MemberDetail, MemberHit, MemberRefusal } from '../../contract/window-types.ts';
import type { FakeCustomers } from './fake-customers.ts';

const AT_MS = Date.UTC(2026, 10, 21, 9, 30);
export const FAKE_PROFILE = { id: '00000000-0000-4000-8000-0000000f0001', name: 'Standard' };
const GOLD = { id: '00000000-0000-4000-8000-0000000f0002', name: 'Oro' };
const PARTNERS = { id: '00000000-0000-4000-8000-0000000f0003', name: 'Soci' };
/** What cards of the first profile begin with. */
const PREFIX = '040';

interface StatusChange extends Pick<MemberDetail, 'customerId' | 'status' | 'birthday'> {
  readonly invitedBy: string | null;
}

export class FakeMembers {
  readonly #customers: FakeCustomers;
  readonly #members = new Map<string, MemberDetail>();

  constructor(customers: FakeCustomers) {
    this.#customers = customers;
  }

  search(text: string, offset: number, limit: number) {
    const byCard = this.bearer(text);
    const found = byCard
      ? this.#customers.search('', 0, 1000).rows.filter(({ id }) => id === byCard.customerId)
      : this.#customers.search(text, 0, 1000).rows;
    const rows = found.slice(offset, offset + limit).map((hit): MemberHit => {
      const { status, profile, points, badges, cards } = this.of(hit.id);
      const email = this.#customers.detail(hit.id)?.data.email ?? '';
      return { ...hit, card: cards[0]?.code ?? null, email, status, profile, points, badges, lastActivityMs: AT_MS };
    });
    return { rows, total: found.length, more: false };
  }

  detail(id: string): MemberDetail | null {
    const found = this.#customers.detail(id);
    return found && found.erasedAtMs === null ? this.of(id) : null;
  }

  choices(): MemberChoices {
    return {
      profiles: [FAKE_PROFILE, GOLD],
      defaultProfileId: FAKE_PROFILE.id,
      groups: [{ ...PARTNERS, members: 1 }],
      labels: ['celiaca'],
    };
  }

  /** Who bears a card, and whether it works. */
  bearer(code: string): { readonly customerId: string; readonly isBlocked: boolean } | null {
    for (const { customerId, cards } of this.#members.values()) {
      const card = cards.find((each) => each.code === code);
      if (card) return { customerId, isBlocked: card.state === 'blocked' };
    }
    return null;
  }

  isNewCard(code: string): boolean {
    return code.startsWith(PREFIX) && code.length > PREFIX.length && !this.bearer(code);
  }

  enrol(input: { id: string; code: string | null; name: string; telephone: string; email: string }) {
    if (input.name === '' && input.code === null) return refused('nobody-named');
    if (input.code !== null && this.bearer(input.code)) return refused('card-code-taken');
    this.#customers.put(input.id, input);
    return input.code === null ? DONE : this.addCard(input.id, input.code);
  }

  addCard(customerId: string, code: string) {
    if (code.trim() === '') return refused('card-code-missing');
    if (this.bearer(code)) return refused('card-code-taken');
    const card = { code, state: 'active' as const, sinceMs: AT_MS, blockedAtMs: null };
    return this.change(customerId, { cards: [card, ...this.of(customerId).cards] });
  }

  setCard(code: string, state: 'active' | 'blocked') {
    const found = this.bearer(code);
    if (!found) return refused('card-not-found');
    const blockedAtMs = state === 'blocked' ? AT_MS : null;
    const cards = this.of(found.customerId).cards;
    return this.change(found.customerId, {
      cards: cards.map((card) => (card.code === code ? { ...card, state, blockedAtMs } : card)),
    });
  }

  replaceCard(lost: string, code: string) {
    const found = this.bearer(lost);
    if (!found) return refused('card-not-found');
    const added = this.addCard(found.customerId, code);
    return added.ok ? this.setCard(lost, 'blocked') : added;
  }

  changeProfile(customerId: string, profileId: string, reason: string) {
    const before = this.of(customerId);
    const to = [FAKE_PROFILE, GOLD].find(({ id }) => id === profileId);
    if (!to) return refused('profile-unknown');
    if (to.id === before.profileId) return refused('profile-unchanged');
    if (reason.trim() === '') return refused('reason-missing');
    const change = { from: before.profile, to: to.name, reason, atMs: AT_MS, operator: 'Giulia Conti' };
    const profileChanges = [change, ...before.profileChanges];
    return this.change(customerId, { profileId: to.id, profile: to.name, profileChanges });
  }

  setConsent(customerId: string, purpose: MemberDetail['consents'][number]['purpose'], given: boolean) {
    const { consents } = this.of(customerId);
    const withdrawn = consents.map((each) => (each.purpose === purpose ? { ...each, withdrawnAtMs: AT_MS } : each));
    const one = { purpose, givenAtMs: AT_MS, withdrawnAtMs: null };
    return this.change(customerId, { consents: given ? [one, ...consents] : withdrawn });
  }

  setStatus({ customerId, status, birthday, invitedBy: id }: StatusChange) {
    if (id === customerId) return refused('inviter-self');
    const invitedBy = id === null ? null : { id, name: this.#customers.detail(id)?.data.name ?? '' };
    return this.change(customerId, { status, birthday, invitedBy });
  }

  change(customerId: string, change: Partial<MemberDetail>) {
    if (!this.#customers.detail(customerId)) return refused('not-found');
    this.#members.set(customerId, { ...this.of(customerId), ...change });
    return DONE;
  }

  of(customerId: string): MemberDetail {
    const kept = this.#members.get(customerId);
    if (kept) return kept;
    return {
      customerId,
      status: 'member',
      profileId: FAKE_PROFILE.id,
      profile: FAKE_PROFILE.name,
      birthday: null,
      invitedBy: null,
      registeredAtMs: AT_MS,
      points: 12_450,
      badges: [{ id: 'b1', title: 'Amico', icon: 'star' }],
      cards: [],
      groupIds: [],
      labels: [],
      consents: [],
      profileChanges: [],
      sales: [],
    };
  }
}

const DONE = { ok: true as const };

function refused(refusal: MemberRefusal) {
  return { ok: false as const, refusal };
}
