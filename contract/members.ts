/**
 * Members: a customer's part in the programme. Cards, profile, groups, labels, consents; and
 * the list of customers with their points. Who they are stays with `customers`.
 */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../core/basket/documents.ts';
import { CONSENT_PURPOSES, MEMBERSHIPS } from '../core/loyalty/membership.ts';
import { customerHit } from './customers.ts';
import { procedure } from './procedure.ts';
import { instantMs, pointsHundredths, shopDay, storedDay, uuid } from './quantities.ts';

export const LONGEST_CARD = 64;
export const LONGEST_LABEL = 40;
export const MOST_LABELS = 30;

export const membership = z.enum(MEMBERSHIPS);
export const consentPurpose = z.enum(CONSENT_PURPOSES);

const cardCode = z.string().max(LONGEST_CARD);
const named = z.strictObject({ id: z.string(), name: z.string() });

export const heldBadge = z.strictObject({ id: z.string(), title: z.string(), icon: z.string() });

/** A row of the list. */
export const memberHit = z.strictObject({
  ...customerHit.shape,
  email: z.string(),
  status: membership,
  /** The profile's description. */
  profile: z.string(),
  /** Null: kept elsewhere, or not this operator's to see. */
  points: pointsHundredths.nullable(),
  badges: z.array(heldBadge),
  /** The last sale or movement of points. */
  lastActivityMs: instantMs.nullable(),
});

export const memberCard = z.strictObject({
  /** As it is printed. */
  code: z.string(),
  state: z.enum(['active', 'blocked']),
  sinceMs: instantMs,
  blockedAtMs: instantMs.nullable(),
});

export const consentGiven = z.strictObject({
  purpose: consentPurpose,
  givenAtMs: instantMs,
  withdrawnAtMs: instantMs.nullable(),
});

export const profileChanged = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Empty when it was taken away. */
  reason: z.string(),
  atMs: instantMs,
  operator: z.string(),
});

export const memberSale = z.strictObject({
  saleId: uuid,
  kind: z.enum(DOCUMENT_KINDS),
  series: z.string(),
  number: z.int().nullable(),
  atMs: instantMs,
  total: z.int(),
});

export const memberDetail = z.strictObject({
  customerId: uuid,
  status: membership,
  profileId: z.string(),
  profile: z.string(),
  birthday: storedDay.nullable(),
  invitedBy: named.nullable(),
  /** Null for a customer who was never enrolled. */
  registeredAtMs: instantMs.nullable(),
  points: pointsHundredths.nullable(),
  badges: z.array(heldBadge),
  /** Newest first, blocked ones too; so are consents, changes and sales. */
  cards: z.array(memberCard),
  groupIds: z.array(z.string()),
  labels: z.array(z.string()),
  consents: z.array(consentGiven),
  profileChanges: z.array(profileChanged),
  sales: z.array(memberSale),
});

/** What there is to choose from. */
export const memberChoices = z.strictObject({
  profiles: z.array(named),
  defaultProfileId: z.string().nullable(),
  groups: z.array(z.strictObject({ ...named.shape, members: z.int() })),
  labels: z.array(z.string()),
});

export const memberRefusal = z.enum([
  'not-found',
  'already-erased',
  'nobody-named',
  'email-invalid',
  'card-code-missing',
  'card-code-is-barcode',
  'card-code-taken',
  'card-not-found',
  'profile-unknown',
  'profile-unchanged',
  'reason-missing',
  'birthday-in-future',
  'inviter-unknown',
  'inviter-self',
  'inviter-rewarded',
  'inviter-too-late',
  'group-unknown',
]);

const refused = z.strictObject({ ok: z.literal(false), refusal: memberRefusal });
export const memberAnswer = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);

const see = procedure('see-customers');
const edit = procedure('edit-customers');
const customerId = uuid;

export const membersContract = {
  /** As `customers.search`, and by how a card begins. */
  search: see
    .input(
      z.strictObject({
        text: z.string().max(200),
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.strictObject({ rows: z.array(memberHit), total: z.int(), more: z.boolean() })),
  detail: see.input(z.strictObject({ customerId })).output(memberDetail.nullable()),
  choices: see.output(memberChoices),
  /** Whose card it is now, for a screen that opens the customer. */
  byCard: see
    .input(z.strictObject({ code: z.string().max(200) }))
    .output(z.strictObject({ customerId: uuid, card: z.string() }).nullable()),
  /**
   * A new customer, with a card, a name or both. `id` is made in the window: the same one twice
   * enrols once. Without a profile the card's prefix decides, else the default.
   */
  enrol: edit
    .input(
      z.strictObject({
        id: uuid,
        code: cardCode.nullable(),
        name: z.string().max(200),
        telephone: z.string().max(50),
        email: z.string().max(254),
        birthday: shopDay.nullable(),
        profileId: z.string().max(64).nullable(),
      }),
    )
    .output(memberAnswer),
  addCard: edit.input(z.strictObject({ customerId, code: cardCode })).output(memberAnswer),
  /** A lost card: nothing is bought or spent with it until it is found. */
  blockCard: edit.input(z.strictObject({ code: cardCode })).output(memberAnswer),
  unblockCard: edit.input(z.strictObject({ code: cardCode })).output(memberAnswer),
  /** The lost one is blocked and a new one given; points belong to the customer and stay. */
  replaceCard: edit.input(z.strictObject({ lost: cardCode, code: cardCode })).output(memberAnswer),
  setStatus: edit
    .input(
      z.strictObject({
        customerId,
        status: membership,
        birthday: shopDay.nullable(),
        invitedBy: uuid.nullable(),
      }),
    )
    .output(memberAnswer),
  /** By hand, with a reason. `id` is made in the window. */
  changeProfile: edit
    .input(z.strictObject({ id: uuid, customerId, profileId: z.string().max(64), reason: z.string().max(500) }))
    .output(memberAnswer),
  setGroups: edit
    .input(z.strictObject({ customerId, groupIds: z.array(z.string().max(64)).max(200) }))
    .output(memberAnswer),
  setLabels: edit
    .input(z.strictObject({ customerId, labels: z.array(z.string().max(LONGEST_LABEL)).max(MOST_LABELS) }))
    .output(memberAnswer),
  setConsent: edit
    .input(z.strictObject({ customerId, purpose: consentPurpose, given: z.boolean() }))
    .output(memberAnswer),
};
