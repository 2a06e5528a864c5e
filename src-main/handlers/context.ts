/** What a handler is given: the services of the till, and who stands at the other end of the connection. */
import type { Right } from '../../contract/rights.ts';
import type { Hello } from '../../contract/window-types.ts';
import type { CatalogueImports } from '../catalogue-import/imports.ts';
import type { AffordableGifts } from '../counter/affordable.ts';
import type { Counter } from '../counter/counter.ts';
import type { Customers } from '../customers/customers.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import type { MemberImports } from '../member-import/member-imports.ts';
import type { PointsContext } from '../points/post-movements.ts';
import type { PointsReports } from '../points/reports/ask-points.ts';
import type { ArticlePlans } from '../rules/planned-article-points.ts';
import type { Replays } from '../rules/replay/replays.ts';
import type { Rules } from '../rules/rules.ts';
import type { ShopTime } from '../shop-time.ts';
import type { Store } from '../store/handle.ts';

/** Decided in the main process when the connection is made; nothing that the window says changes it. */
export interface Operator {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly Right[];
}

export interface TillServices {
  readonly store: Store;
  readonly counter: Counter;
  /** What the customer could take for points. */
  readonly affordableGifts: AffordableGifts;
  /** For documents that are made elsewhere than in the basket. */
  readonly documents: DocumentsContext;
  readonly imports: CatalogueImports;
  readonly memberImports: MemberImports;
  readonly customers: Customers;
  readonly rules: Rules;
  readonly articlePlans: ArticlePlans;
  readonly replays: Replays;
  /** Where points are moved. */
  readonly points: PointsContext;
  /** What takes long to read of them. */
  readonly pointsReports: PointsReports;
  readonly time: ShopTime;
  readonly now: () => number;
  readonly newId: () => string;
  /** A whole number from 0 to below `below`, which nobody can foretell. */
  readonly randomBelow: (below: number) => number;
  readonly shell: Hello['shell'];
  readonly version: string;
  readonly warnings: () => Hello['warnings'];
  /** A token for one such screen; null where the shell has shown it itself, or has no windows. */
  readonly openCustomerDisplay: () => string | null;
}

export interface HandlerContext {
  readonly operator: Operator;
  readonly till: TillServices;
}
