/**
 * A till whose handlers only remember what reached them: for what a transport must do and
 * the real till cannot show, such as the moment at which a handler is aborted.
 */
import { implement } from '@orpc/server';
import { contract } from '../../contract/index.ts';
import type { CounterSnapshot, Hello } from '../../contract/window-types.ts';
import type { HandlerContext, Operator } from '../../src-main/handlers/context.ts';
import type { ServedTill } from '../../src-main/launch/window-service.ts';

import { STUB_POINTS } from './stub-points.ts';

export const SOME_UUID = '018f2f6e-0000-7000-8000-000000000001';

export interface StubTill extends ServedTill {
  /** Bytes of each file that arrived, by the name it was sent with. */
  readonly files: Map<string, Uint8Array>;
  /** Streams that a window follows now. */
  following(): number;
  /** Calls of `articles.count` that wait, and those that were aborted. */
  waiting(): number;
  aborted(): number;
  /** Sends a snapshot to every window that follows. */
  publish(revision: number): void;
}

export const MANAGER: Operator = {
  id: SOME_UUID,
  name: 'Manager',
  rights: ['sell', 'see-sales', 'see-articles', 'import-articles', 'change-settings'],
};

export function stubTill(operator: Operator = MANAGER): StubTill {
  const files = new Map<string, Uint8Array>();
  const followers = new Set<(snapshot: CounterSnapshot) => void>();
  const calls = { waiting: 0, aborted: 0 };
  const build = implement(contract).$context<HandlerContext>();
  const done = { ok: true } as const;
  const NO_OFFER = { ok: false, refusal: 'no-points-discount', limit: null } as const;
  const notFound = { ok: false, refusal: 'not-found' } as const;
  const router = build.router({
    app: {
      hello: build.app.hello.handler(() => helloOf(operator)),
      setPreferences: build.app.setPreferences.handler(() => {
        throw new Error('SECRET at /home/owner/tessera');
      }),
    },
    counter: {
      watch: build.counter.watch.handler(({ signal }) => snapshots(followers, signal)),
      scan: build.counter.scan.handler(() => ({ outcome: 'unreadable' as const })),
      add: build.counter.add.handler(() => ({ ok: false as const, refusal: 'article-not-found' as const })),
      changeQuantity: build.counter.changeQuantity.handler(() => done),
      setQuantity: build.counter.setQuantity.handler(() => done),
      remove: build.counter.remove.handler(() => done),
      undo: build.counter.undo.handler(({ errors }) => {
        throw errors.DISK_FULL();
      }),
      clear: build.counter.clear.handler(() => ({ cleared: true })),
      discountLine: build.counter.discountLine.handler(() => ({ ok: true as const })),
      discountReceipt: build.counter.discountReceipt.handler(() => ({ ok: true as const })),
      setPrice: build.counter.setPrice.handler(() => ({ ok: true as const })),
      sellDepartment: build.counter.sellDepartment.handler(() => done),
      takeEmpties: build.counter.takeEmpties.handler(() => done),
      returnByReceipt: build.counter.returnByReceipt.handler(() => done),
      returnWithoutReceipt: build.counter.returnWithoutReceipt.handler(() => done),
      useVoucher: build.counter.useVoucher.handler(() => done),
      dropVoucher: build.counter.dropVoucher.handler(() => done),
      setCustomer: build.counter.setCustomer.handler(() => done),
      giveGift: build.counter.giveGift.handler(() => done),
      takeAsGift: build.counter.takeAsGift.handler(() => done),
      giftOffers: build.counter.giftOffers.handler(() => ({ ok: false, refusal: 'customer-missing' })),
      undoGift: build.counter.undoGift.handler(() => done),
      usePoints: build.counter.usePoints.handler(() => done),
      dropPoints: build.counter.dropPoints.handler(() => done),
      pointsOffer: build.counter.pointsOffer.handler(() => NO_OFFER),
      affordableGifts: build.counter.affordableGifts.handler(() => ({ gifts: [], total: 0 })),
      settlePrices: build.counter.settlePrices.handler(() => done),
      park: build.counter.park.handler(() => done),
      recall: build.counter.recall.handler(() => done),
      dropParked: build.counter.dropParked.handler(() => done),
      parked: build.counter.parked.handler(() => ({ sales: [], total: 0 })),
      close: build.counter.close.handler(() => ({ ok: false as const, refusal: 'basket-empty' as const })),
    },
    points: {
      customer: build.points.customer.handler(STUB_POINTS.customer),
      movements: build.points.movements.handler(STUB_POINTS.movements),
      csv: build.points.csv.handler(STUB_POINTS.csv),
      forecast: build.points.forecast.handler(STUB_POINTS.operation),
      operate: build.points.operate.handler(STUB_POINTS.operation),
      forecastDeletion: build.points.forecastDeletion.handler(STUB_POINTS.deletion),
      deleteMovement: build.points.deleteMovement.handler(STUB_POINTS.deletion),
      giveForAction: build.points.giveForAction.handler(STUB_POINTS.operation),
      overview: build.points.overview.handler(STUB_POINTS.overview),
      customers: build.points.customers.handler(STUB_POINTS.customers),
      debts: build.points.debts.handler(STUB_POINTS.customers),
      report: build.points.report.handler(STUB_POINTS.report),
      gifts: build.points.gifts.handler(STUB_POINTS.gifts),
      liability: build.points.liability.handler(STUB_POINTS.liability),
      forecastMerge: build.points.forecastMerge.handler(STUB_POINTS.operation),
      merge: build.points.merge.handler(STUB_POINTS.done),
      unmerge: build.points.unmerge.handler(STUB_POINTS.done),
      merges: build.points.merges.handler(STUB_POINTS.merges),
    },
    articles: {
      search: build.articles.search.handler(() => ({ hits: [], more: false })),
      page: build.articles.page.handler(() => ({ articles: [], total: 0 })),
      detail: build.articles.detail.handler(() => null),
      vatRates: build.articles.vatRates.handler(() => []),
      enquire: build.articles.enquire.handler(() => ({ outcome: 'unreadable' as const })),
      save: build.articles.save.handler(() => ({ ok: true as const, id: SOME_UUID })),
      setPrice: build.articles.setPrice.handler(() => ({ ok: true as const, id: SOME_UUID })),
      endPrice: build.articles.endPrice.handler(() => ({ ok: true as const, id: SOME_UUID })),
      saveBarcode: build.articles.saveBarcode.handler(() => ({ ok: true as const, id: SOME_UUID })),
      removeBarcode: build.articles.removeBarcode.handler(() => ({ ok: true as const, id: SOME_UUID })),
      link: build.articles.link.handler(() => ({ ok: true as const, id: SOME_UUID })),
      unlink: build.articles.unlink.handler(() => ({ ok: true as const, id: SOME_UUID })),
      count: build.articles.count.handler(async ({ signal }) => {
        calls.waiting += 1;
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
        calls.aborted += 1;
        return { articles: 0 };
      }),
    },
    customers: {
      search: build.customers.search.handler(() => ({ rows: [], total: 0, more: false })),
      detail: build.customers.detail.handler(() => null),
      save: build.customers.save.handler(() => ({ ok: false as const, refusal: 'name-missing' as const })),
      addNote: build.customers.addNote.handler(() => ({ ok: false as const, refusal: 'not-found' as const })),
      removeNote: build.customers.removeNote.handler(() => ({ ok: false as const, refusal: 'not-found' as const })),
      erase: build.customers.erase.handler(() => ({ ok: false as const, refusal: 'not-found' as const })),
    },
    members: {
      search: build.members.search.handler(() => ({ rows: [], total: 0, more: false })),
      detail: build.members.detail.handler(() => null),
      choices: build.members.choices.handler(() => ({ profiles: [], defaultProfileId: null, groups: [], labels: [] })),
      byCard: build.members.byCard.handler(() => null),
      enrol: build.members.enrol.handler(() => notFound),
      addCard: build.members.addCard.handler(() => notFound),
      blockCard: build.members.blockCard.handler(() => notFound),
      unblockCard: build.members.unblockCard.handler(() => notFound),
      replaceCard: build.members.replaceCard.handler(() => notFound),
      setStatus: build.members.setStatus.handler(() => notFound),
      changeProfile: build.members.changeProfile.handler(() => notFound),
      setGroups: build.members.setGroups.handler(() => notFound),
      setLabels: build.members.setLabels.handler(() => notFound),
      setConsent: build.members.setConsent.handler(() => notFound),
    },
    memberFiles: {
      stage: build.memberFiles.stage.handler(() => ({ ok: false as const, refusal: 'busy' as const })),
      apply: build.memberFiles.apply.handler(() => notFound),
      forget: build.memberFiles.forget.handler(() => done),
      list: build.memberFiles.list.handler(() => []),
      watch: build.memberFiles.watch.handler(async function* () {}),
      notices: build.memberFiles.notices.handler(() => ({ notices: [], total: 0 })),
      template: build.memberFiles.template.handler(() => null),
      cards: build.memberFiles.cards.handler(() => ({ profiles: [], ranges: [] })),
      issueCards: build.memberFiles.issueCards.handler(() => done),
      cardsList: build.memberFiles.cardsList.handler(() => null),
      cardsSheet: build.memberFiles.cardsSheet.handler(() => null),
      person: build.memberFiles.person.handler(() => null),
    },
    imports: {
      stage: build.imports.stage.handler(async ({ input }) => {
        files.set(input.file.name, new Uint8Array(await input.file.arrayBuffer()));
        return { ok: false as const, refusal: 'busy' as const };
      }),
      apply: build.imports.apply.handler(() => ({ ok: false as const, refusal: 'not-found' as const })),
      undo: build.imports.undo.handler(() => ({ ok: false as const, refusal: 'not-found' as const })),
      list: build.imports.list.handler(() => []),
      watch: build.imports.watch.handler(async function* () {}),
      notices: build.imports.notices.handler(() => ({ notices: [], total: 0 })),
    },
    vat: {
      list: build.vat.list.handler(() => ({ today: '2026-11-21', rates: [] })),
      add: build.vat.add.handler(() => done),
      setRate: build.vat.setRate.handler(() => done),
    },
    departments: {
      list: build.departments.list.handler(() => []),
      save: build.departments.save.handler(() => done),
      remove: build.departments.remove.handler(() => done),
    },
    shop: {
      read: build.shop.read.handler(() => NO_DETAILS),
      save: build.shop.save.handler(() => done),
    },
    sales: {
      recent: build.sales.recent.handler(() => []),
      receipt: build.sales.receipt.handler(() => null),
      page: build.sales.page.handler(() => ({ documents: [], total: 0 })),
      find: build.sales.find.handler(() => []),
      returnable: build.sales.returnable.handler(() => []),
      pay: build.sales.pay.handler(() => notFound),
      complete: build.sales.complete.handler(() => notFound),
      cancel: build.sales.cancel.handler(() => notFound),
      void: build.sales.void.handler(() => notFound),
      creditNote: build.sales.creditNote.handler(() => null),
      pdf: build.sales.pdf.handler(() => null),
    },
    customerDisplay: {
      open: build.customerDisplay.open.handler(() => ({ token: null })),
      watch: build.customerDisplay.watch.handler(async function* () {}),
    },
    replay: {
      run: build.replay.run.handler(async function* () {
        yield { kind: 'refused' as const };
      }),
    },
    rules: {
      profiles: build.rules.profiles.handler(() => []),
      saveProfile: build.rules.saveProfile.handler(() => ({ ok: true as const, matches: [] })),
      archiveProfile: build.rules.archiveProfile.handler(() => done),
      prefixMatches: build.rules.prefixMatches.handler(() => []),
      programme: build.rules.programme.handler(() => {
        throw new Error('no rules here');
      }),
      saveProgramme: build.rules.saveProgramme.handler(() => ({ ok: true as const, gaps: [] })),
      withdrawPlan: build.rules.withdrawPlan.handler(() => done),
      history: build.rules.history.handler(() => ({ versions: [], total: 0 })),
      groups: build.rules.groups.handler(() => []),
      saveGroup: build.rules.saveGroup.handler(() => done),
      shelves: build.rules.shelves.handler(() => ({ categories: [], brands: [] })),
      article: build.rules.article.handler(() => null),
      saveArticle: build.rules.saveArticle.handler(() => done),
      tryOut: build.rules.tryOut.handler(() => ({ refusals: [], problems: [], trial: null })),
    },
    vouchers: {
      issue: build.vouchers.issue.handler(() => ({ ok: true as const, codes: [] })),
      page: build.vouchers.page.handler(() => ({ vouchers: [], total: 0 })),
    },
  });
  return {
    router,
    connect: () => ({ operator }) as HandlerContext,
    files,
    following: () => followers.size,
    waiting: () => calls.waiting,
    aborted: () => calls.aborted,
    publish: (revision) => {
      for (const follower of followers) follower(snapshotOf(revision));
    },
  };
}

/** The real till: the latest at once, then each change, until the window goes. */
async function* snapshots(
  followers: Set<(snapshot: CounterSnapshot) => void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<CounterSnapshot> {
  const queue: CounterSnapshot[] = [snapshotOf(0)];
  let wake = (): void => {};
  const follower = (snapshot: CounterSnapshot): void => {
    queue.push(snapshot);
    wake();
  };
  followers.add(follower);
  try {
    while (!signal?.aborted) {
      for (let next = queue.shift(); next; next = queue.shift()) yield next;
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  } finally {
    followers.delete(follower);
  }
}

const NO_DETAILS = {
  name: 'Bottega',
  address: '',
  vatNumber: '',
  receiptHeader: '',
  receiptFooter: '',
  cashRoundingStep: 5,
};

export function snapshotOf(revision: number): CounterSnapshot {
  return {
    saleId: SOME_UUID,
    revision,
    lines: [],
    currentLineId: null,
    subtotal: 0,
    receiptDiscount: null,
    vouchers: [],
    total: 0,
    cashDue: 0,
    pieces: 0,
    canUndo: false,
    customer: null,
    points: null,
    priceDifferences: [],
    refund: null,
    parked: 0,
    next: { series: 'A', number: 1 },
    lastClosed: null,
    lastScans: [],
  };
}

function helloOf(operator: Operator): Hello {
  return {
    version: '0.0.0',
    shell: 'browser',
    shop: { name: 'Bottega', country: 'IT', currency: 'EUR', currencyDecimals: 2, timeZone: 'Europe/Rome' },
    till: { id: SOME_UUID, name: '1' },
    operator: { ...operator, rights: [...operator.rights] },
    language: 'it',
    theme: 'light',
    demo: false,
    warnings: [],
  };
}
