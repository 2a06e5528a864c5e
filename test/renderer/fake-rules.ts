/** The rules of points of the fake till: profiles and programme in memory, and an engine of one rule. */
import type {
  ArticlePointsRefusal,
  ArticlePointsSaid,
  LoyaltyProfile,
  ProfileRefusalCode,
  ProgrammeDocument,
  ReplayNews,
  RuleVersion,
  StoredProfileShown,
  Trial,
  TriedBasket,
} from '../../contract/window-types.ts';
import type { ProfileId } from '../../core/loyalty/profile.ts';
import { STARTING_PROGRAMME, standardProfile } from '../../src-main/rules/starting-rules.ts';
import { FAKE_VALUE } from './fake-article-points.ts';
import { A_POINT_EACH } from './fake-points.ts';

const ID = '01a30000-0000-7000-8000-000000000001' as ProfileId;
const PLAN = '01a30000-0000-7000-8000-000000000003';
const CATEGORY = '01a30000-0000-7000-8000-000000000002';

export class FakeRules {
  profiles: StoredProfileShown[] = [
    { profile: standardProfile(ID, 100) as unknown as LoyaltyProfile, isArchived: false, planned: [] },
  ];
  programme: ProgrammeDocument = STARTING_PROGRAMME as unknown as ProgrammeDocument;
  /** What `saveProgramme` was told, and from when on. */
  readonly plans: { readonly rules: ProgrammeDocument; readonly fromMs: number }[] = [];
  /** The sale that was imagined last. */
  tried: TriedBasket | null = null;
  versions: RuleVersion[] = [];
  readonly groups: { id: string; name: string }[] = [];
  readonly shelves = {
    categories: [{ id: CATEGORY, name: 'Dolci', parentId: null }],
    brands: [{ id: ID as string, name: 'Ferraris' }],
  };

  /** What every article says for itself. */
  said: ArticlePointsSaid = { generatedPoints: null, ownRule: null, noGift: false, fixedCounterValue: null };
  plannedSaid: { versionId: string; fromMs: number; operator: string; said: ArticlePointsSaid }[] = [];
  /** The next save of it is refused with this. */
  articleRefusal: ArticlePointsRefusal | null = null;

  article() {
    return { said: this.said, planned: this.plannedSaid, values: [FAKE_VALUE] };
  }

  saveArticle(said: ArticlePointsSaid, fromMs: number | null) {
    const refusal = this.articleRefusal;
    this.articleRefusal = null;
    if (refusal) return { ok: false as const, refusal };
    if (fromMs === null) this.said = said;
    else this.plannedSaid = [{ versionId: PLAN, fromMs, operator: 'Anna', said }];
    return { ok: true as const };
  }

  saveProfile(profile: LoyaltyProfile, fromMs: number | null) {
    const refusals = this.refusals(profile);
    if (refusals.length > 0) return { ok: false as const, refusals };
    const known = this.profiles.find((stored) => stored.profile.id === profile.id);
    const planned = known?.planned ?? [];
    this.profiles = [
      ...this.profiles.filter((stored) => stored.profile.id !== profile.id),
      known && fromMs !== null
        ? { ...known, planned: [...planned, { versionId: PLAN, fromMs, operator: 'Anna', profile }] }
        : { profile, isArchived: false, planned },
    ];
    return { ok: true as const, matches: [] };
  }

  withdrawPlan(versionId: string) {
    this.profiles = this.profiles.map((stored) => ({
      ...stored,
      planned: stored.planned.filter((plan) => plan.versionId !== versionId),
    }));
    return { ok: true as const };
  }

  archive(id: string, isArchived: boolean) {
    this.profiles = this.profiles.map((stored) => (stored.profile.id === id ? { ...stored, isArchived } : stored));
    return { ok: true as const };
  }

  saveProgramme(rules: ProgrammeDocument, fromMs: number | null) {
    if (fromMs === null) this.programme = rules;
    else this.plans.push({ rules, fromMs });
    return { ok: true as const, gaps: [] };
  }

  async *replay(): AsyncGenerator<ReplayNews> {
    const figures = { sales: 120, eligible: 110, giftsAsk: 6400, giftsRefused: 0, giftsCost: 213, atConversion: null };
    const standard = { profileId: ID as string, code: 'STD', description: 'Standard', sales: 110 };
    const side = (given: number) => ({ ...figures, given, atGiftCost: given / 30, profiles: [{ ...standard, given }] });
    yield { kind: 'progress', done: 60, total: 120 };
    yield { kind: 'done', from: '2026-10-23', inForce: side(90_000), typed: side(180_000) };
  }

  saveGroup(id: string, name: string) {
    this.groups.push({ id, name });
    return { ok: true as const };
  }

  refusals(profile: LoyaltyProfile): ProfileRefusalCode[] {
    const refusals: ProfileRefusalCode[] = [];
    if (profile.code.trim() === '') refusals.push('code-missing');
    if (profile.earning.step <= 0) refusals.push('step-not-positive');
    return refusals;
  }

  tryOut(profile: LoyaltyProfile, basket: TriedBasket) {
    this.tried = basket;
    const refusals = this.refusals(profile);
    const trial = refusals.includes('step-not-positive') ? null : trialOf(profile, basket);
    return { refusals, problems: [], trial };
  }
}

function trialOf({ earning }: LoyaltyProfile, { lines }: TriedBasket): Trial {
  const total = lines.reduce((sum, { article }) => sum + (article.kind === 'made-up' ? article.price : 0), 0);
  const steps = Math.floor(total / earning.step);
  const points = steps * earning.pointsPerStep;
  return {
    lines: lines.map(({ id, article, quantity }) => {
      const price = article.kind === 'made-up' ? article.price : 0;
      return {
        ...{ id, description: 'Spesa generica', unit: 'piece', quantity, unitPrice: price, cost: null, full: price },
        ...{ net: price, profileDiscount: 0, counterValue: { kind: 'none', why: 'no-cost' }, giftPoints: null },
      };
    }),
    missing: [],
    total,
    giftPoints: 0,
    explanation: {
      eligible: true,
      points,
      parts: [{ kind: 'base', points, steps, rule: A_POINT_EACH }],
      lines: lines.map(({ id, quantity }) => ({
        ...{ lineId: id, description: 'Spesa generica', quantity, exclusion: null, amount: total, earns: points },
      })),
      counting: { lines: total, vouchers: 0, voucherTimes: 400, attenuation: 0, total },
    },
    next: [],
    savedPoints: points,
  };
}
