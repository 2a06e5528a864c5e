/** What the article says about points for itself, and what it costs as a gift with how that came about (LOYALTY.md 2.6, 4.1). */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { History } from '../rules/history.tsx';
import { Plans } from '../rules/plans.tsx';
import { useRight } from '../shell/rights.ts';
import classes from './article-drawer.module.css';
import { CounterValue } from './counter-value.tsx';
import { PointsForm } from './points-form.tsx';

export function PointsSection({ article }: { readonly article: ArticleDetail }): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const maySee = useRight('see-points');
  const mayEdit = useRight('edit-points-rules');
  const options = query.rules.article.queryOptions({ input: { articleId: article.id } });
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useQuery({ ...options, enabled: maySee, staleTime: 0 });
  // A deposit is outside points.
  if (!data || article.isDeposit) return null;
  const plan = data.planned.find(({ versionId }) => versionId === open);
  const shown = data.values.find(({ isDefault }) => isDefault);
  return (
    <section aria-labelledby="article-points">
      <h3 id="article-points" className={classes['section']}>
        {t('articlePoints.title')}
      </h3>
      {shown && <CounterValue of={shown} />}
      <Plans
        plans={data.planned}
        mayEdit={mayEdit}
        heading="h4"
        openMs={plan?.fromMs ?? null}
        onOpen={({ versionId }) => setOpen(versionId)}
        onCurrent={() => setOpen(null)}
      />
      <PointsForm
        key={`${article.id} ${plan?.versionId}`}
        articleId={article.id}
        said={plan?.said ?? data.said}
        plannedMs={plan?.fromMs ?? null}
        mayEdit={mayEdit}
      />
      <h4 className={classes['section']}>{t('articlePoints.history')}</h4>
      <History subject={{ kind: 'article', id: article.id }} />
    </section>
  );
}
