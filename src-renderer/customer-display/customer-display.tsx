/** The customer's screen: waiting for the till, a word of welcome, the sale, or thanks for the one just closed. */
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { useConnectionState } from '../connection/till-context.tsx';
import { useHello } from '../shell/hello-store.ts';
import { ClosedPoints } from './closed-points.tsx';
import classes from './customer-display.module.css';
import { Invitation } from './invitation.tsx';
import { SaleLines } from './sale-lines.tsx';
import { SalePoints } from './sale-points.tsx';
import { SaleTotal } from './sale-total.tsx';
import { Thanks } from './thanks.tsx';
import { useGreeting } from './use-greeting.ts';
import { useView } from './view-store.ts';
import { Waiting } from './waiting.tsx';

export function CustomerDisplay(): ReactNode {
  const { t, i18n } = useTranslation();
  const connection = useConnectionState();
  const isGreeted = useHello((state) => state.hello !== null);
  const view = useView((state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a title per language
  useEffect(() => {
    document.title = t('customerDisplay.title');
  }, [i18n.language]);
  // What it showed last may be over, so it does not stay while nobody can say.
  if (connection !== 'open' || !isGreeted || view === null) return <Waiting isShutOut={connection === 'shut-out'} />;
  return (
    <div className={classes['screen']}>
      <main className={classes['sale']}>
        <ShopHead shop={view.shop} />
        <Sale view={view} />
      </main>
      <Beside view={view} />
    </div>
  );
}

function ShopHead({ shop }: Pick<CustomerView, 'shop'>): ReactNode {
  return (
    <header className={classes['head']}>
      <h1 className={classes['shop']}>{shop.name}</h1>
      <p className={classes['address']}>{shop.address.replaceAll('\n', ', ')}</p>
    </header>
  );
}

function Sale({ view }: { readonly view: CustomerView }): ReactNode {
  const greeting = useGreeting();
  if (view.lines.length > 0) {
    return (
      <>
        <SaleLines lines={view.lines} />
        <SaleTotal view={view} />
      </>
    );
  }
  if (view.closed) return <Thanks closed={view.closed} />;
  return <p className={classes['welcome']}>{greeting('')}</p>;
}

/** Of a customer the points; of nobody yet what the programme offers; nothing where there is none. */
function Beside({ view }: { readonly view: CustomerView }): ReactNode {
  const { customer, points, closed, hasProgramme } = view;
  if (customer) return <SalePoints customer={customer} points={points} />;
  if (closed?.points) return <ClosedPoints points={closed.points} />;
  return hasProgramme ? <Invitation /> : null;
}
