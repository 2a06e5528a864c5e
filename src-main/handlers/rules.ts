/** The rules of points: read, saved as versions, and tried out. */
import type { LoyaltyProfile, ProgrammeDocument, TriedBasket } from '../../contract/window-types.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { programmeProblems } from '../../core/loyalty/programme-problems.ts';
import { articlePointsHistory } from '../articles/points-history.ts';
import { articleRules, saveArticleRules, type ValuingContext } from '../rules/article-rules.ts';
import { plannedProfiles, plannedProgrammes, programmeHistory, ruleHistory } from '../rules/history.ts';
import { prefixMatches } from '../rules/prefix-matches.ts';
import type { ProgrammeRules } from '../rules/rules.ts';
import { archiveProfile, type RulesWriting, refusalsOf, saveProfile } from '../rules/save-profile.ts';
import { saveProgramme } from '../rules/save-programme.ts';
import { tryOut } from '../rules/try-out.ts';
import { withdrawPlan } from '../rules/withdraw.ts';
import type { ArticlePoints } from '../store/article-points.ts';
import { listBrands, listCategories } from '../store/categories.ts';
import { listGroups, saveGroup } from '../store/groups.ts';
import { readShop } from '../store/shop.ts';
import type { HandlerContext, TillServices } from './context.ts';
import { door } from './door.ts';

export const rulesHandlers = door.rules.router({
  profiles: door.rules.profiles.handler(({ context: { till } }) =>
    mutable(
      till.rules
        .stored()
        .map((stored) => ({ ...stored, planned: plannedProfiles(till.store.read, stored, till.now()) })),
    ),
  ),
  saveProfile: door.rules.saveProfile.handler(({ context, input: { profile, fromMs } }) =>
    mutable(saveProfile(writingOf(context), coreProfile(profile), fromMs)),
  ),
  archiveProfile: door.rules.archiveProfile.handler(({ context, input: { id, isArchived } }) =>
    answer(archiveProfile(writingOf(context), id, isArchived)),
  ),
  prefixMatches: door.rules.prefixMatches.handler(({ context: { till }, input: { prefixes } }) =>
    mutable(prefixMatches(till.store.read, prefixes)),
  ),
  programme: door.rules.programme.handler(({ context: { till } }) =>
    mutable({ rules: till.rules.programme(), planned: plannedProgrammes(till.store.read, till.now()) }),
  ),
  saveProgramme: door.rules.saveProgramme.handler(({ context, input: { rules, fromMs } }) =>
    mutable(saveProgramme(writingOf(context), coreRules(rules), fromMs)),
  ),
  withdrawPlan: door.rules.withdrawPlan.handler(({ context, input: { versionId } }) =>
    answer(withdrawPlan(writingOf(context), versionId)),
  ),
  history: door.rules.history.handler(({ context: { till }, input: { subject, ...page } }) => {
    const { store, now } = till;
    if (subject.kind === 'article')
      return articlePointsHistory(store.read, { articleId: subject.id, nowMs: now() }, page);
    return subject.kind === 'profile'
      ? ruleHistory(store.read, subject, now(), page)
      : programmeHistory(store.read, now(), page);
  }),
  groups: door.rules.groups.handler(({ context: { till } }) => listGroups(till.store.read)),
  saveGroup: door.rules.saveGroup.handler(({ context: { till }, input: { id, name } }) =>
    answer(till.store.writeTransaction((write) => saveGroup(write, id, name))),
  ),
  shelves: door.rules.shelves.handler(({ context: { till } }) => ({
    categories: listCategories(till.store.read).map(({ id, name, parent_id: parentId }) => ({ id, name, parentId })),
    brands: listBrands(till.store.read),
  })),
  article: door.rules.article.handler(({ context: { till }, input: { articleId } }) =>
    mutable(articleRules({ ...valuing(till), nowMs: till.now() }, till.rules.profiles(), articleId)),
  ),
  saveArticle: door.rules.saveArticle.handler(({ context: { operator, till }, input: { articleId, said, fromMs } }) => {
    // The contract has checked what the brands of core promise.
    const saved = { articleId, said: said as ArticlePoints, operatorId: operator.id, fromMs };
    const refusal = till.store.writeTransaction((write) => saveArticleRules(till.documents, write, saved));
    till.articlePlans.look();
    return answer(refusal);
  }),
  tryOut: door.rules.tryOut.handler(({ context: { till }, input }) =>
    tried(till, coreProfile(input.profile), input.rules && coreRules(input.rules), input.basket),
  ),
});

/** @param typed null: the programme that is in force */
function tried(till: TillServices, profile: Profile, typed: ProgrammeRules | null, basket: TriedBasket) {
  const { rules } = till;
  const refusals = [...refusalsOf(rules, profile)];
  const problems = typed === null ? [] : [...programmeProblems(typed)];
  // What only forbids saving beside the others does not stop the engine; what it cannot count with does.
  const stops = refusals.some((refusal) => !ONLY_SAVING.has(refusal)) || problems.length > 0;
  const saved = rules.profile(profile.id);
  const inForce = rules.programme().programme;
  const trial = stops
    ? null
    : tryOut(
        valuing(till),
        basket,
        { profile, programme: (typed ?? rules.programme()).programme },
        saved && { profile: saved, programme: inForce },
      );
  return { refusals, problems, trial };
}

const ONLY_SAVING: ReadonlySet<string> = new Set([
  'code-missing',
  'description-missing',
  'prefix-blank',
  'prefix-twice',
  'profile-code-twice',
  'default-missing',
  'default-twice',
]);

function valuing({ store, time, now }: TillServices): ValuingContext {
  return {
    read: store.read,
    day: time.dayOf(now()),
    minorPerMajor: 10 ** readShop(store.read).currency_decimals,
  };
}

function writingOf({ operator, till: { store, rules, now, newId } }: HandlerContext): RulesWriting {
  return { store, rules, now, newId, operatorId: operator.id };
}

function answer<Refusal extends string>(refusal: Refusal | null) {
  return refusal === null ? ({ ok: true } as const) : ({ ok: false, refusal } as const);
}

/** The contract has checked what the brands of core promise. */
function coreProfile(profile: LoyaltyProfile): Profile {
  return profile as unknown as Profile;
}

function coreRules(rules: ProgrammeDocument): ProgrammeRules {
  return rules as unknown as ProgrammeRules;
}

type Mutable<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Entry)[]
    ? Mutable<Entry>[]
    : { -readonly [Key in keyof Value]: Mutable<Value[Key]> };

/** The services answer with what nobody may change, the contract's types know no such thing. */
function mutable<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}
