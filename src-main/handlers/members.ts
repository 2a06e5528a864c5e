/** Members: thin over the functions that enrol and keep them. */
import { cardKey } from '../../core/loyalty/cards.ts';
import { addCard, blockCard, replaceCard, unblockCard } from '../members/card-keeping.ts';
import { enrol } from '../members/enrol.ts';
import { changeProfile, setConsent, setGroups, setLabels, setStatus } from '../members/keep-member.ts';
import { memberChoices, memberDetail } from '../members/member-detail.ts';
import { searchMembers } from '../members/member-list.ts';
import { standingId } from '../points/accounts.ts';
import { findCardByKey } from '../store/cards.ts';
import type { Operator } from './context.ts';
import { door } from './door.ts';

const members = door.members;

export const membersHandlers = members.router({
  search: members.search.handler(({ context: { till, operator }, input: { text, offset, limit } }) =>
    searchMembers(till, text, { offset, limit }, seesPoints(operator)),
  ),
  detail: members.detail.handler(({ context: { till, operator }, input }) =>
    memberDetail(till, input.customerId, seesPoints(operator)),
  ),
  choices: members.choices.handler(({ context }) => memberChoices(context.till)),
  byCard: members.byCard.handler(({ context: { till }, input }) => {
    const { read } = till.store;
    const card = findCardByKey(read, cardKey(input.code));
    return card ? { customerId: standingId(read, card.customer_id), card: card.printed } : null;
  }),
  enrol: members.enrol.handler(({ context, input }) => enrol(context.till, input, context.operator.id)),
  addCard: members.addCard.handler(({ context, input }) => addCard(context.till, input.customerId, input.code)),
  blockCard: members.blockCard.handler(({ context, input }) => blockCard(context.till, input.code)),
  unblockCard: members.unblockCard.handler(({ context, input }) => unblockCard(context.till, input.code)),
  replaceCard: members.replaceCard.handler(({ context, input }) => replaceCard(context.till, input)),
  setStatus: members.setStatus.handler(({ context, input }) => setStatus(context.till, input)),
  changeProfile: members.changeProfile.handler(({ context, input }) =>
    changeProfile(context.till, input, context.operator.id),
  ),
  setGroups: members.setGroups.handler(({ context, input }) =>
    setGroups(context.till, input.customerId, input.groupIds),
  ),
  setLabels: members.setLabels.handler(({ context, input }) => setLabels(context.till, input.customerId, input.labels)),
  setConsent: members.setConsent.handler(({ context, input }) => setConsent(context.till, input, context.operator.id)),
});

function seesPoints({ rights }: Operator): boolean {
  return rights.includes('see-points');
}
