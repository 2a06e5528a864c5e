/**
 * A till in memory behind the real contract, over a MessageChannel in the page: for the
 * tests of the window, and for looking at it without a main process.
 */
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { contract } from '../../contract/index.ts';
import type { ClosedSale, GiftResult, Hello, ScanResult, UsePointsResult } from '../../contract/window-types.ts';
import { STUB_POINTS } from '../conformance/stub-points.ts';
import { FakeArticleDesk, found } from './fake-article-desk.ts';
import { FakeCounter } from './fake-counter.ts';
import { FakeCustomers } from './fake-customers.ts';
import { FakeDisplay } from './fake-display.ts';
import { FakeDocuments } from './fake-documents.ts';
import { FakeImports } from './fake-imports.ts';
import { FakeMemberFiles } from './fake-member-files.ts';
import { FAKE_PROFILE, FakeMembers } from './fake-members.ts';
import { fakeCustomer } from './fake-points.ts';
import { FakePointsLedger } from './fake-points-ledger.ts';
import { FakeRules } from './fake-rules.ts';
import { FakeShop } from './fake-shop.ts';

export interface FakeTill {
  readonly articles: FakeArticleDesk;
  readonly counter: FakeCounter;
  readonly documents: FakeDocuments;
  readonly imports: FakeImports;
  readonly rules: FakeRules;
  readonly points: FakePointsLedger;
  readonly shop: FakeShop;
  readonly customers: FakeCustomers;
  readonly members: FakeMembers;
  readonly memberFiles: FakeMemberFiles;
  readonly display: FakeDisplay;
  hello: Hello;
  /** A new port to this till, as the preload would hand over. */
  readonly connect: () => MessagePort;
  /** Breaks the wire last made, without answering what is under way. */
  readonly cut: () => void;
}

const ID = '00000000-0000-4000-8000-00000000000a';

export function newHello(change: Partial<Hello> = {}): Hello {
  return {
    version: '0.1.0',
    shell: 'electron',
    shop: { name: 'Bottega Ferraris', country: 'IT', currency: 'EUR', currencyDecimals: 2, timeZone: 'Europe/Rome' },
    till: { id: ID, name: 'Cassa 1' },
    operator: {
      id: ID,
      name: 'Giulia Conti',
      rights: [
        'sell',
        'sell-on-account',
        'return-goods',
        'refund-in-cash',
        'give-discounts',
        'change-prices',
        'return-goods',
        'return-without-receipt',
        'see-sales',
        'see-articles',
        'edit-articles',
        'import-articles',
        'see-customers',
        'edit-customers',
        'erase-customers',
        'spend-points',
        'see-points',
        'move-points',
        'edit-points-rules',
        'change-settings',
      ],
    },
    language: 'it',
    theme: 'light',
    demo: false,
    warnings: [],
    ...change,
  };
}

export function newFakeTill(hello: Hello = newHello()): FakeTill {
  const customers = new FakeCustomers();
  let cut = (): void => {};
  const till: FakeTill = {
    articles: new FakeArticleDesk(),
    counter: new FakeCounter(),
    documents: new FakeDocuments(),
    imports: new FakeImports(),
    rules: new FakeRules(),
    memberFiles: new FakeMemberFiles(),
    shop: new FakeShop(),
    customers,
    members: new FakeMembers(customers),
    points: new FakePointsLedger(customers),
    display: new FakeDisplay(),
    hello,
    cut: () => cut(),
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      new RPCHandler(routerOf(till)).upgrade(port2);
      port2.start();
      cut = () => port2.close();
      return port1;
    },
  };
  return till;
}

function documentSales({ documents }: FakeTill): ClosedSale[] {
  return documents.rows.flatMap(({ saleId }) => documents.receipts.get(saleId)?.sale ?? []);
}

/** What the fake documents sold. */
const ONE_LINE = {
  lineId: '01a20000-0000-7000-8000-000000000001',
  description: 'Pane',
  code: '1',
  unit: 'piece',
  sold: 1000,
  left: 1000,
  amount: 1000,
} as const;

/** Null when the code is no card of theirs. */
function scanCard({ counter, customers, members }: FakeTill, code: string): ScanResult | null {
  const bearer = members.bearer(code);
  if (!bearer) return members.isNewCard(code) ? { outcome: 'new-card', code, profileId: FAKE_PROFILE.id } : null;
  const name = customers.detail(bearer.customerId)?.data.name ?? '';
  if (bearer.isBlocked) return { outcome: 'card-blocked', name };
  counter.setCustomer(fakeCustomer(bearer.customerId, name));
  return { outcome: 'customer', name };
}

function routerOf(till: FakeTill) {
  const { articles, counter, customers, documents, imports, members, memberFiles, points, rules, shop } = till;
  const door = implement(contract);
  const done = { ok: true as const };
  return door.router({
    app: {
      hello: door.app.hello.handler(() => till.hello),
      setPreferences: door.app.setPreferences.handler(({ input }) => {
        till.hello = {
          ...till.hello,
          language: input.language ?? till.hello.language,
          theme: input.theme ?? till.hello.theme,
        };
        return { language: till.hello.language, theme: till.hello.theme };
      }),
    },
    customerDisplay: {
      open: door.customerDisplay.open.handler(() => ({ token: null })),
      watch: door.customerDisplay.watch.handler(({ signal }) => till.display.watch(signal)),
    },
    points: {
      customer: door.points.customer.handler(({ input }) => points.customer(input.customerId)),
      movements: door.points.movements.handler(({ input: { filter, offset, limit } }) =>
        points.page(filter, offset, limit),
      ),
      csv: door.points.csv.handler(STUB_POINTS.csv),
      forecast: door.points.forecast.handler(({ input }) => points.forecast(input.customerId, input.operation)),
      operate: door.points.operate.handler(({ input: { id, customerId, operation, note } }) =>
        points.operate(id, customerId, operation, note),
      ),
      forecastDeletion: door.points.forecastDeletion.handler(({ input }) => points.forecastDeletion(input.movementId)),
      deleteMovement: door.points.deleteMovement.handler(({ input: { id, movementId, note } }) =>
        points.deleteMovement(id, movementId, note),
      ),
      giveForAction: door.points.giveForAction.handler(({ input: { id, customerId, action } }) =>
        points.giveForAction(id, customerId, action),
      ),
      overview: door.points.overview.handler(() => points.overview()),
      customers: door.points.customers.handler(({ input: { text, offset, limit } }) =>
        points.customers(text, offset, limit),
      ),
      debts: door.points.debts.handler(() => points.debts()),
      report: door.points.report.handler(({ input }) => points.report(input.filter)),
      gifts: door.points.gifts.handler(() => points.gifts()),
      liability: door.points.liability.handler(() => points.liability()),
      forecastMerge: door.points.forecastMerge.handler(STUB_POINTS.operation),
      merge: door.points.merge.handler(STUB_POINTS.done),
      unmerge: door.points.unmerge.handler(STUB_POINTS.done),
      merges: door.points.merges.handler(STUB_POINTS.merges),
    },
    articles: {
      search: door.articles.search.handler(({ input }) => {
        const hits = found(input.text);
        return { hits: hits.slice(0, input.limit), more: hits.length > input.limit };
      }),
      count: door.articles.count.handler(() => ({ articles: 26_405 })),
      page: door.articles.page.handler(({ input }) => articles.page(input)),
      detail: door.articles.detail.handler(({ input }) => articles.detail(input.id)),
      vatRates: door.articles.vatRates.handler(() => [
        { code: '22', basisPoints: 2200, nature: null },
        { code: '10', basisPoints: 1000, nature: null },
        { code: 'N1', basisPoints: 0, nature: 'N1' },
      ]),
      enquire: door.articles.enquire.handler(({ input }) => articles.enquire(input.code)),
      save: door.articles.save.handler(({ input }) => articles.change('save', input, input.id)),
      setPrice: door.articles.setPrice.handler(({ input }) => articles.change('price', input, input.articleId)),
      endPrice: door.articles.endPrice.handler(({ input }) => articles.change('end', input, ID)),
      saveBarcode: door.articles.saveBarcode.handler(({ input }) => articles.change('barcode', input, input.articleId)),
      removeBarcode: door.articles.removeBarcode.handler(({ input }) =>
        articles.change('no barcode', input, input.articleId),
      ),
      link: door.articles.link.handler(({ input }) => articles.change('link', input, input.articleId)),
      unlink: door.articles.unlink.handler(({ input }) => articles.change('unlink', input, input.articleId)),
    },
    vat: {
      list: door.vat.list.handler(() => ({ today: shop.today, rates: shop.rates })),
      add: door.vat.add.handler(({ input }) => shop.add(input.code, input.basisPoints, input.department)),
      setRate: door.vat.setRate.handler(({ input }) => shop.setRate(input.code, input.basisPoints, input.from)),
    },
    departments: {
      list: door.departments.list.handler(() => shop.departments),
      save: door.departments.save.handler(({ input }) => shop.saveDepartment(input.number, input.name, input.vatCode)),
      remove: door.departments.remove.handler(({ input }) => shop.removeDepartment(input.number)),
    },
    shop: {
      read: door.shop.read.handler(() => shop.details),
      save: door.shop.save.handler(({ input }) => {
        const answer = shop.save(input);
        till.hello = { ...till.hello, shop: { ...till.hello.shop, name: shop.details.name } };
        return answer;
      }),
    },
    replay: { run: door.replay.run.handler(() => rules.replay()) },
    rules: {
      profiles: door.rules.profiles.handler(() => rules.profiles),
      saveProfile: door.rules.saveProfile.handler(({ input }) => rules.saveProfile(input.profile, input.fromMs)),
      withdrawPlan: door.rules.withdrawPlan.handler(({ input }) => rules.withdrawPlan(input.versionId)),
      archiveProfile: door.rules.archiveProfile.handler(({ input }) => rules.archive(input.id, input.isArchived)),
      prefixMatches: door.rules.prefixMatches.handler(() => []),
      programme: door.rules.programme.handler(() => ({ rules: rules.programme, planned: [] })),
      saveProgramme: door.rules.saveProgramme.handler(({ input }) => rules.saveProgramme(input.rules, input.fromMs)),
      history: door.rules.history.handler(() => ({ versions: rules.versions, total: rules.versions.length })),
      groups: door.rules.groups.handler(() => rules.groups),
      saveGroup: door.rules.saveGroup.handler(({ input }) => rules.saveGroup(input.id, input.name)),
      shelves: door.rules.shelves.handler(() => rules.shelves),
      article: door.rules.article.handler(() => rules.article()),
      saveArticle: door.rules.saveArticle.handler(({ input }) => rules.saveArticle(input.said, input.fromMs)),
      tryOut: door.rules.tryOut.handler(({ input }) => rules.tryOut(input.profile, input.basket)),
    },
    sales: {
      recent: door.sales.recent.handler(({ input }) =>
        [...documentSales(till), ...counter.receipts.map(({ sale }) => sale)].slice(0, input.limit),
      ),
      receipt: door.sales.receipt.handler(
        ({ input }) => documents.receipts.get(input.saleId) ?? counter.receiptOf(input.saleId) ?? null,
      ),
      page: door.sales.page.handler(({ input }) => documents.page(input)),
      find: door.sales.find.handler(({ input }) =>
        counter.receipts
          .filter(({ sale }) => String(sale.number) === input.text)
          .map(({ sale }) => ({ ...sale, customer: '', state: 'completed', returned: false, voided: false })),
      ),
      returnable: door.sales.returnable.handler(({ input }) =>
        documents.receipts.has(input.saleId) ? [ONE_LINE] : counter.returnable(counter.receiptOf(input.saleId)),
      ),
      pay: door.sales.pay.handler(({ input }) => documents.settle('pay', [input.saleId], input.tenders)),
      complete: door.sales.complete.handler(({ input }) => documents.settle(input.kind, input.saleIds, input.tenders)),
      cancel: door.sales.cancel.handler(({ input }) => documents.settle('cancel', [input.saleId], input.tenders)),
      void: door.sales.void.handler(({ input }) => documents.void(input.saleId)),
      creditNote: door.sales.creditNote.handler(({ input: { code } }) => {
        const balance = counter.balances.get(code);
        return balance === undefined ? null : { code, balance };
      }),
      pdf: door.sales.pdf.handler(() => null),
    },
    vouchers: {
      issue: door.vouchers.issue.handler(({ input: { count, prefix, discount } }) => {
        const codes = Array.from({ length: count }, (_, index) => `${prefix}K7M2N9P4${10 + index}`);
        for (const code of codes) counter.vouchers.set(code, discount);
        return { ok: true, codes };
      }),
      page: door.vouchers.page.handler(() => ({
        vouchers: [...counter.vouchers].map(([code, discount]) => ({
          code,
          discount,
          validFrom: null,
          validTo: null,
          issuedAtMs: 0,
          usedBy: null,
        })),
        total: counter.vouchers.size,
      })),
    },
    customers: {
      search: door.customers.search.handler(({ input }) => customers.search(input.text, input.offset, input.limit)),
      detail: door.customers.detail.handler(({ input }) => customers.detail(input.id)),
      save: door.customers.save.handler(({ input }) => customers.save(input.id, input.data)),
      addNote: door.customers.addNote.handler(({ input }) => customers.addNote(input.customerId, input.text)),
      removeNote: door.customers.removeNote.handler(({ input }) => customers.removeNote(input.noteId)),
      erase: door.customers.erase.handler(({ input }) => customers.erase(input.id)),
    },
    members: {
      search: door.members.search.handler(({ input }) => members.search(input.text, input.offset, input.limit)),
      detail: door.members.detail.handler(({ input }) => members.detail(input.customerId)),
      choices: door.members.choices.handler(() => members.choices()),
      byCard: door.members.byCard.handler(({ input }) => {
        const found = members.bearer(input.code);
        return found && { customerId: found.customerId, card: input.code };
      }),
      enrol: door.members.enrol.handler(({ input }) => members.enrol(input)),
      addCard: door.members.addCard.handler(({ input }) => members.addCard(input.customerId, input.code)),
      blockCard: door.members.blockCard.handler(({ input }) => members.setCard(input.code, 'blocked')),
      unblockCard: door.members.unblockCard.handler(({ input }) => members.setCard(input.code, 'active')),
      replaceCard: door.members.replaceCard.handler(({ input }) => members.replaceCard(input.lost, input.code)),
      setStatus: door.members.setStatus.handler(({ input }) => members.setStatus(input)),
      changeProfile: door.members.changeProfile.handler(({ input }) =>
        members.changeProfile(input.customerId, input.profileId, input.reason),
      ),
      setGroups: door.members.setGroups.handler(({ input: { customerId, groupIds } }) =>
        members.change(customerId, { groupIds }),
      ),
      setLabels: door.members.setLabels.handler(({ input: { customerId, labels } }) =>
        members.change(customerId, { labels }),
      ),
      setConsent: door.members.setConsent.handler(({ input }) =>
        members.setConsent(input.customerId, input.purpose, input.given),
      ),
    },
    memberFiles: {
      stage: door.memberFiles.stage.handler(({ input }) => memberFiles.stage(input.fileName)),
      apply: door.memberFiles.apply.handler(({ input }) => memberFiles.imports.move(input.importId, 'applied', 4)),
      forget: door.memberFiles.forget.handler(() => memberFiles.forget()),
      list: door.memberFiles.list.handler(() => memberFiles.imports.list),
      watch: door.memberFiles.watch.handler(({ signal }) => memberFiles.imports.watch(signal)),
      notices: door.memberFiles.notices.handler(() => ({
        notices: memberFiles.notices,
        total: memberFiles.notices.length,
      })),
      template: door.memberFiles.template.handler(() => memberFiles.file('clienti.csv')),
      cards: door.memberFiles.cards.handler(() => memberFiles.cards()),
      issueCards: door.memberFiles.issueCards.handler(({ input }) => memberFiles.issue(input)),
      cardsList: door.memberFiles.cardsList.handler(() => memberFiles.file('tessere.csv')),
      cardsSheet: door.memberFiles.cardsSheet.handler(() => memberFiles.file('tessere.pdf')),
      person: door.memberFiles.person.handler(() => memberFiles.file('persona.json')),
    },
    imports: {
      stage: door.imports.stage.handler(({ input }) => ({ ok: true, status: imports.stage(input.fileName) })),
      apply: door.imports.apply.handler(({ input }) => imports.move(input.importId, 'applied', 26_393)),
      undo: door.imports.undo.handler(({ input }) => imports.move(input.importId, 'undone', 26_393)),
      list: door.imports.list.handler(() => imports.list),
      watch: door.imports.watch.handler(({ signal }) => imports.watch(signal)),
      notices: door.imports.notices.handler(({ input }) => ({
        notices: imports.notices.slice(input.offset, input.offset + input.limit),
        total: imports.notices.length,
      })),
    },
    counter: {
      watch: door.counter.watch.handler(({ signal }) => counter.watch(signal)),
      scan: door.counter.scan.handler(({ input }) =>
        counter.command(
          `scan ${input.code} ${input.quantity}`,
          input.commandId,
          { outcome: 'added' as const, description: '' },
          () => scanCard(till, input.code) ?? counter.scan(input.code, input.quantity),
        ),
      ),
      add: door.counter.add.handler(({ input }) =>
        counter.command(input.price === null ? 'add' : `add at ${input.price}`, input.commandId, done, () =>
          counter.add(input.articleId, input.quantity, input.price),
        ),
      ),
      changeQuantity: door.counter.changeQuantity.handler(({ input }) =>
        counter.command(`change ${input.by}`, input.commandId, done, () =>
          counter.changeQuantity(input.lineId, input.by),
        ),
      ),
      setQuantity: door.counter.setQuantity.handler(() => done),
      remove: door.counter.remove.handler(({ input }) =>
        counter.command('remove', input.commandId, done, () => counter.remove(input.lineId)),
      ),
      undo: door.counter.undo.handler(({ input }) =>
        counter.command('undo', input.commandId, done, () => counter.undo()),
      ),
      clear: door.counter.clear.handler(({ input }) => counter.clear(input.saleId)),
      discountLine: door.counter.discountLine.handler(({ input }) =>
        counter.command(`discount line ${JSON.stringify(input.discount)}`, input.commandId, done, () =>
          counter.discountLine(input.lineId, input.discount),
        ),
      ),
      discountReceipt: door.counter.discountReceipt.handler(({ input }) =>
        counter.command(`discount receipt ${JSON.stringify(input.discount)}`, input.commandId, done, () =>
          counter.discountReceipt(input.discount),
        ),
      ),
      setPrice: door.counter.setPrice.handler(({ input }) =>
        counter.command(`price ${input.price}`, input.commandId, done, () =>
          counter.setPrice(input.lineId, input.price),
        ),
      ),
      sellDepartment: door.counter.sellDepartment.handler(({ input: { commandId, department, price, quantity } }) =>
        counter.command(`department ${department} ${price}`, commandId, done, () =>
          counter.sellDepartment(department, price, quantity),
        ),
      ),
      takeEmpties: door.counter.takeEmpties.handler(({ input: { commandId, articleId, quantity } }) =>
        counter.command(`empties ${quantity}`, commandId, done, () => counter.giveBack(articleId, quantity, 'empties')),
      ),
      returnByReceipt: door.counter.returnByReceipt.handler(({ input: { commandId, saleId, lines } }) =>
        counter.command(`return ${lines.map(({ quantity }) => quantity)}`, commandId, done, () =>
          counter.returnByReceipt(saleId, lines),
        ),
      ),
      returnWithoutReceipt: door.counter.returnWithoutReceipt.handler(
        ({ input: { commandId, articleId, quantity, reason } }) =>
          counter.command(`return ${quantity} ${reason}`, commandId, done, () =>
            counter.giveBack(articleId, quantity, 'without-receipt'),
          ),
      ),
      useVoucher: door.counter.useVoucher.handler(({ input }) =>
        counter.command(`voucher ${input.code}`, input.commandId, done, () => counter.redeem(input.code)),
      ),
      dropVoucher: door.counter.dropVoucher.handler(({ input }) =>
        counter.command(`drop ${input.code}`, input.commandId, done, () => counter.dropVoucher(input.code)),
      ),
      setCustomer: door.counter.setCustomer.handler(({ input }) => {
        const name = input.customerId === null ? undefined : customers.detail(input.customerId)?.data.name;
        counter.setCustomer(
          input.customerId !== null && name !== undefined ? fakeCustomer(input.customerId, name) : null,
        );
        return done;
      }),
      giveGift: door.counter.giveGift.handler(({ input: { commandId, lineId, quantity, percentage } }) =>
        counter.command<GiftResult>(`gift ${quantity} ${percentage}`, commandId, done, () =>
          counter.giveGift(lineId, quantity, percentage),
        ),
      ),
      takeAsGift: door.counter.takeAsGift.handler(({ input: { commandId, articleId, quantity, percentage } }) =>
        counter.command<GiftResult>(`take ${articleId} ${percentage}`, commandId, done, () =>
          counter.takeAsGift(articleId, quantity, percentage),
        ),
      ),
      giftOffers: door.counter.giftOffers.handler(({ input }) => counter.giftOffers(input.lineId, input.quantity)),
      undoGift: door.counter.undoGift.handler(({ input }) =>
        counter.command('no gift', input.commandId, done, () => counter.undoGift(input.lineId)),
      ),
      usePoints: door.counter.usePoints.handler(({ input }) =>
        counter.command<UsePointsResult>(`points ${JSON.stringify(input.asked)}`, input.commandId, done, () =>
          counter.usePoints(input.asked),
        ),
      ),
      dropPoints: door.counter.dropPoints.handler(({ input }) =>
        counter.command('no points', input.commandId, done, () => counter.dropPoints()),
      ),
      pointsOffer: door.counter.pointsOffer.handler(({ input }) => counter.pointsOffer(input.asked)),
      affordableGifts: door.counter.affordableGifts.handler(({ input }) =>
        counter.points.affordable(input.text, input.offset, input.limit),
      ),
      settlePrices: door.counter.settlePrices.handler(({ input }) =>
        counter.command(`prices ${input.prices}`, input.commandId, done, () => counter.settlePrices()),
      ),
      park: door.counter.park.handler(({ input }) => counter.park(input.saleId, input.name)),
      recall: door.counter.recall.handler(({ input }) => counter.recall(input.saleId)),
      dropParked: door.counter.dropParked.handler(({ input }) => counter.dropParked(input.saleId)),
      parked: door.counter.parked.handler(({ input }) => counter.parked(input.offset, input.limit)),
      close: door.counter.close.handler(
        ({ input }) =>
          counter.command(`close ${input.kind} ${JSON.stringify(input.tenders)}`, crypto.randomUUID(), null, () =>
            counter.close(input.saleId, input.kind, input.tenders),
          ) ?? { ok: false, refusal: 'another-sale' },
      ),
    },
  });
}
