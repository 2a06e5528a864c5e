/**
 * Event `article_points`, version 1: what an article says for itself about points was changed,
 * from what to what. Sales keep what it said when its line was added; this tells since when.
 */
import { z } from 'zod';
import { instantMs, uuid } from '../quantities.ts';
import { articlePoints } from './sale-points.ts';

export const ARTICLE_POINTS_EVENT = { type: 'article_points', version: 1 } as const;

const said = articlePoints.omit({ supplierDiscounts: true });

export const articlePointsBody = z.strictObject({
  id: uuid,
  articleId: uuid,
  before: said,
  after: said,
  /** Null: an import did it. */
  operatorId: uuid.nullable(),
  atMs: instantMs,
});

export type ArticlePointsBody = z.infer<typeof articlePointsBody>;
