/** Members in files: thin over the import, the issue of cards and the data of a person. */
import { headingsIn } from '../member-import/member-columns.ts';
import { cardsCsv, cardsSheet, type MadeFile } from '../members/card-files.ts';
import { cardsShown, issueCards } from '../members/issue-cards.ts';
import { personData } from '../members/person-data.ts';
import { BYTE_ORDER_MARK, csvLine } from '../safekeeping/csv.ts';
import { preferencesOf } from './app.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

const files = door.memberFiles;

export const memberFilesHandlers = files.router({
  stage: files.stage.handler(async ({ context: { till }, input }) =>
    till.memberImports.stage(input.fileName, Buffer.from(await input.file.arrayBuffer())),
  ),
  apply: files.apply.handler(({ context: { till, operator }, input }) => {
    const status = till.memberImports.list().find(({ importId }) => importId === input.importId);
    const movesPoints = input.givesRegistration || (status !== undefined && status.points > 0);
    if (movesPoints && !operator.rights.includes('move-points')) return { ok: false, refusal: 'may-not-move-points' };
    return till.memberImports.apply(input.importId, {
      operator_id: operator.id,
      gives_registration: input.givesRegistration ? 1 : 0,
    });
  }),
  forget: files.forget.handler(({ context }) => {
    context.till.memberImports.forget();
    return { ok: true };
  }),
  list: files.list.handler(({ context }) => context.till.memberImports.list()),
  watch: files.watch.handler(({ context, signal }) => context.till.memberImports.watch(signal)),
  notices: files.notices.handler(({ context, input }) =>
    context.till.memberImports.notices(input.importId, input.offset, input.limit),
  ),
  template: files.template.handler(({ context: { till } }) => {
    const { language } = preferencesOf(till);
    const text = BYTE_ORDER_MARK + csvLine(headingsIn(language));
    return asFile({ fileName: `${TEMPLATE[language]}.csv`, bytes: new TextEncoder().encode(text) }, CSV);
  }),
  cards: files.cards.handler(({ context }) => cardsShown(context.till)),
  issueCards: files.issueCards.handler(({ context: { till, operator }, input }) =>
    issueCards(till, { ...input, operatorId: operator.id }),
  ),
  cardsList: files.cardsList.handler(({ context, input }) => asFile(cardsCsv(asked(context.till), input.rangeId), CSV)),
  cardsSheet: files.cardsSheet.handler(async ({ context, input }) =>
    asFile(await cardsSheet(asked(context.till), input.rangeId), 'application/pdf'),
  ),
  person: files.person.handler(({ context, input }) =>
    asFile(personData(context.till, input.customerId), 'application/json'),
  ),
});

const CSV = 'text/csv';
const TEMPLATE = { it: 'clienti', en: 'customers', es: 'clientes', ro: 'clienti' } as const;

function asked(till: TillServices) {
  return { read: till.store.read, rules: till.rules, language: preferencesOf(till).language };
}

function asFile(made: MadeFile | null, type: string) {
  return made && { fileName: made.fileName, file: new File([made.bytes], made.fileName, { type }) };
}
