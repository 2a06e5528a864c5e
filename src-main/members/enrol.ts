/**
 * Enrolling: a customer, a card and a profile in one transaction. A name may be missing when
 * there is a card: an anonymous one works like any other.
 */
import type { MemberRefusal } from '../../contract/window-types.ts';
import { profileOfNewCustomer } from '../../core/loyalty/cards.ts';
import { refusalOf, tidied } from '../customers/customer-data.ts';
import { addCustomer, findCustomer } from '../store/customers.ts';
import type { WriteHandle } from '../store/handle.ts';
import { putMember } from '../store/members.ts';
import { readShop } from '../store/shop.ts';
import { bearCard, whyNoCard } from './card-keeping.ts';
import { DONE, type MemberAnswer, type MembersContext, refused } from './context.ts';
import { giveOnce } from './give-once.ts';

export interface Enrolment {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly birthday: string | null;
  /** Null: by the card's prefix, else the default. */
  readonly profileId: string | null;
}

export function enrol(context: MembersContext, enrolment: Enrolment, operatorId: string): MemberAnswer {
  return context.store.shreddingTransaction((write) => {
    if (findCustomer(write, enrolment.id)) return DONE;
    const refusal = enrolIn(context, write, enrolment);
    if (refusal) return refused(refusal);
    giveOnce(context, write, { customerId: enrolment.id, action: 'registration', operatorId });
    return DONE;
  });
}

/** Within the caller's transaction; nothing is written when it is refused. */
function enrolIn(context: MembersContext, write: WriteHandle, enrolment: Enrolment): MemberRefusal | null {
  const { rules, time, now } = context;
  const { id, code, birthday } = enrolment;
  const data = personalData(write, enrolment);
  if (data.name === '' && code === null) return 'nobody-named';
  if (refusalOf({ ...data, name: '-' }) === 'email-invalid') return 'email-invalid';
  const atMs = now();
  if (birthday !== null && birthday > time.dayOf(atMs)) return 'birthday-in-future';
  const profileId = enrolment.profileId ?? profileOfNewCustomer(code, rules.profiles());
  if (!rules.profiles().some((profile) => profile.id === profileId) || profileId === null) return 'profile-unknown';
  const cardRefusal = code === null ? null : whyNoCard(write, code);
  if (cardRefusal) return cardRefusal;
  addCustomer(write, id, data, atMs);
  putMember(write, {
    customer_id: id,
    profile_id: profileId,
    status: 'member',
    birthday,
    invited_by: null,
    registered_at_ms: atMs,
  });
  if (code !== null) bearCard(write, { customerId: id, code, atMs });
  return null;
}

/** Most customers live where the shop is. */
function personalData(write: WriteHandle, { name, telephone, email }: Enrolment) {
  const { country } = readShop(write);
  const typed = { name, telephone, email, country };
  return tidied({ address: '', postalCode: '', city: '', province: '', vatNumber: '', taxCode: '', ...typed });
}
