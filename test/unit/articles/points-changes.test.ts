/** What an article says about points: each change is a fact with its event, shown as history, and checked. */
import { beforeEach, describe, expect, it } from 'vitest';
import { articlePointsBody } from '../../../contract/events/article-points.ts';
import { articlePointsHistory } from '../../../src-main/articles/points-history.ts';
import { checkTill } from '../../../src-main/check/check-till.ts';
import { saveArticleRules } from '../../../src-main/rules/article-rules.ts';
import { carryOutArticlePlans, plannedArticlePoints } from '../../../src-main/rules/planned-article-points.ts';
import { withdrawPlan } from '../../../src-main/rules/withdraw.ts';
import { type ArticlePoints, articlePointsOf } from '../../../src-main/store/article-points.ts';
import { type ArticleRow, findByCode } from '../../../src-main/store/articles.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { manyRows } from '../support/catalogue-file.ts';
import { importRows } from '../support/imports.ts';
import { pts } from '../support/loyalty.ts';
import { tamper } from '../support/tamper.ts';
import { articleOf, MORNING, putArticles, rowsOf, sell, type TestTill, testTill } from '../support/test-till.ts';

const NOTHING: ArticlePoints = { generatedPoints: null, ownRule: null, noGift: false, fixedCounterValue: null };
const PAGE = { offset: 0, limit: 10 };
let till: TestTill;
const idOf = (code: string) => findByCode(till.store.read, code)?.article.id ?? '';

beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('A1', 1000));
});

function save(said: Partial<ArticlePoints>, fromMs: number | null = null) {
  const saved = { articleId: idOf('A1'), said: { ...NOTHING, ...said }, operatorId: till.operatorId, fromMs };
  return till.store.writeTransaction((write) => saveArticleRules(till.documents, write, saved));
}

const history = () => articlePointsHistory(till.store.read, { articleId: idOf('A1'), nowMs: till.clock.nowMs }, PAGE);
const events = () =>
  rowsOf<{ header: Buffer; body: Buffer }>(till, 'SELECT header, body FROM event ORDER BY position')
    .filter(({ header }) => header.toString().includes('article_points'))
    .map(({ body }) => articlePointsBody.parse(JSON.parse(body.toString())));

const perUnit = { kind: 'per-unit', points: pts(7.5) } as const;
const percentage = { kind: 'percentage', basisPoints: 500 } as unknown as ArticlePoints['ownRule'];

/** Saved one after the other; what the last one changed, on the fields of the form. */
const CHANGES: readonly (readonly [name: string, saved: readonly Partial<ArticlePoints>[], changes: object[]])[] = [
  ['generated points', [{ generatedPoints: pts(3) }], [{ path: ['generatedPoints'], before: null, after: 300 }]],
  [
    'a rule of its own',
    [{ ownRule: perUnit }],
    [
      { path: ['ownRule'], before: 'general', after: 'per-unit' },
      { path: ['perUnit'], before: null, after: 750 },
    ],
  ],
  [
    'another rule',
    [{ ownRule: perUnit }, { ownRule: percentage }],
    [
      { path: ['ownRule'], before: 'per-unit', after: 'percentage' },
      { path: ['perUnit'], before: 750, after: null },
      { path: ['percentage'], before: null, after: 500 },
    ],
  ],
  ['no gift', [{ noGift: true }], [{ path: ['noGift'], before: false, after: true }]],
  [
    'a fixed counter-value taken away',
    [{ fixedCounterValue: pts(90) }, {}],
    [{ path: ['fixedCounterValue'], before: 9000, after: null }],
  ],
];

describe('points of an article that are planned', () => {
  const saidNow = () => articlePointsOf(findByCode(till.store.read, 'A1')?.article as ArticleRow);
  const at = (laterMs: number): void => {
    till.clock.nowMs = MORNING + laterMs;
    carryOutArticlePlans(till.documents);
  };
  const states = () => history().versions.map(({ state, fromMs }) => [state, fromMs - MORNING]);

  it('count from their moment on, and are told as a change then', () => {
    save({ noGift: true }, MORNING + 1000);
    expect(states()).toEqual([['planned', 1000]]);
    at(999);
    expect([saidNow().noGift, events()]).toEqual([false, []]);
    at(1000);
    expect([saidNow().noGift, states()]).toEqual([true, [['in-force', 1000]]]);
    expect(events()).toMatchObject([{ before: NOTHING, after: { ...NOTHING, noGift: true } }]);
  });

  it('two that a till slept through count one after the other, once', () => {
    save({ fixedCounterValue: pts(90) }, MORNING + 1000);
    save({ generatedPoints: pts(3) }, MORNING + 2000);
    at(5000);
    at(6000);
    expect(saidNow()).toEqual({ ...NOTHING, generatedPoints: pts(3) });
    expect(events()).toHaveLength(2);
  });

  it('never undo what was said after their moment', () => {
    save({}, MORNING + 1000);
    at(1500);
    save({ noGift: true });
    at(2000);
    expect(saidNow().noGift).toBe(true);
  });

  it('are replaced by a plan for the same moment, and withdrawn; both stay in the history', () => {
    save({ noGift: true }, MORNING + 1000);
    save({ generatedPoints: pts(3) }, MORNING + 1000);
    const [plan] = plannedArticlePoints(till.store.read, idOf('A1'), MORNING);
    expect(plan?.said).toEqual({ ...NOTHING, generatedPoints: pts(3) });
    expect(withdrawPlan({ ...till.documents, operatorId: till.operatorId }, plan?.versionId ?? '')).toBeNull();
    at(2000);
    expect(saidNow()).toEqual(NOTHING);
    expect(
      states()
        .map(([state]) => state)
        .sort(),
    ).toEqual(['replaced', 'withdrawn']);
  });

  it('are refused for a moment that is over', () => {
    expect(save({}, MORNING)).toBe('moment-past');
  });

  it('say when the next ones are due', () => {
    expect(carryOutArticlePlans(till.documents)).toBe(Number.POSITIVE_INFINITY);
    save({ noGift: true }, MORNING + 2000);
    save({ noGift: false }, MORNING + 1000);
    expect(carryOutArticlePlans(till.documents)).toBe(MORNING + 1000);
  });

  it('change no version of the rules', () => {
    const version = till.rules.version();
    save({ noGift: true }, MORNING + 1000);
    at(1000);
    till.rules.reload();
    expect(till.rules.version()).toBe(version);
  });
});

describe('the history of an article', () => {
  it.each(CHANGES)('%s', (_name, saved, changes) => {
    for (const said of saved) expect(save(said)).toBeNull();
    const { versions, total } = history();
    expect(total).toBe(saved.length);
    expect(versions[0]).toMatchObject({ operator: 'Responsabile', atMs: MORNING, state: 'in-force' });
    expect(versions[0]?.changes).toHaveLength(changes.length);
    expect(versions[0]?.changes).toEqual(expect.arrayContaining(changes));
    expect(versions.slice(1).every(({ state }) => state === 'past')).toBe(true);
  });

  it('the log tells the same, from what to what', () => {
    save({ noGift: true });
    expect(events()).toMatchObject([
      { articleId: idOf('A1'), before: NOTHING, after: { ...NOTHING, noGift: true }, operatorId: till.operatorId },
    ]);
  });

  it.each<[string, Partial<ArticlePoints>]>([
    ['the same once more', {}],
    ['what is refused', { generatedPoints: pts(-1) }],
  ])('%s writes nothing', (_name, said) => {
    save(said);
    expect(history().total).toBe(0);
    expect(events()).toEqual([]);
  });

  it('an import that says something else is told too, by nobody', async () => {
    await importRows(
      till,
      manyRows(1, () => ({ Codice: 'A1', 'Punti generati': '2' })),
    );
    const after = { ...NOTHING, generatedPoints: 200 };
    expect(events()).toMatchObject([{ articleId: idOf('A1'), operatorId: null, before: NOTHING, after }]);
    const changes = [{ path: ['generatedPoints'], before: null, after: 200 }];
    expect(history().versions).toMatchObject([{ operator: '', changes }]);
  });

  it('a sale keeps what was said when its line was added', () => {
    save({ noGift: true });
    const { saleId } = sell(till, 'A1');
    save({});
    const [line] = rowsOf<{ article_points: string }>(
      till,
      `SELECT article_points FROM sale_line WHERE sale_id = '${saleId}'`,
    );
    expect(line?.article_points).toContain('"noGift":true');
  });
});

describe('till -- check', () => {
  const faulty = () => {
    const opened = openReadOnly(till.path);
    try {
      return checkTill(opened).flatMap(({ part, faults, examples }) => (faults > 0 ? [[part, ...examples]] : []));
    } finally {
      opened.close();
    }
  };

  it.each<[string, string | null, number]>([
    ['finds nothing to say', null, 0],
    ['a change of the row', "UPDATE article_points_change SET said_after = '{}'", 1],
    ['a row gone', 'DELETE FROM article_points_change', 1],
    ['points that nobody said', 'UPDATE article SET no_gift = 0', 1],
  ])('%s', async (_name, sql, parts) => {
    save({ noGift: true });
    await till.close();
    if (sql !== null) tamper(till.path, sql);
    expect(faulty().filter(([part]) => part === 'catalogue')).toHaveLength(parts);
  });
});
