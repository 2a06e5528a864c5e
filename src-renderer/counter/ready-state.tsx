/** Before the first line: ready to sell, what became of the sale just closed, and the last receipts. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { JustClosed } from './just-closed.tsx';
import classes from './ready-state.module.css';
import { RecentReceipts } from './recent-receipts.tsx';

const SHOWN = 3;

export function ReadyState({ lastClosed }: { readonly lastClosed: ClosedSale | null }): ReactNode {
  const { query } = useTill();
  const recent = useQuery(query.sales.recent.queryOptions({ input: { limit: SHOWN } }));
  return (
    <div className={classes['ready']}>
      {lastClosed ? <JustClosed sale={lastClosed} /> : <Ready />}
      {recent.data && recent.data.length > 0 && <RecentReceipts sales={recent.data} />}
    </div>
  );
}

function Ready(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={classes['title']}>{t('counter.ready.title')}</h2>
      <p className={classes['text']}>
        <Trans t={t} i18nKey="counter.ready.text" components={{ k: <KeyCap of="F2" /> }} />
      </p>
    </>
  );
}
