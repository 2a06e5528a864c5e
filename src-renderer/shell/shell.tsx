/** The frame of every screen: the quiet bar on top, the screen, and at the counter the keys below. */
import type { ReactNode } from 'react';
import { ArticlesScreen } from '../articles/articles-screen.tsx';
import { CounterScreen } from '../counter/counter-screen.tsx';
import { KeyBar } from '../counter/key-bar.tsx';
import { CustomerScreen } from '../customers/customer-screen.tsx';
import { DocumentsScreen } from '../documents/documents-screen.tsx';
import { ImportScreen } from '../imports/import-screen.tsx';
import { CardScreen } from '../members/card-screen.tsx';
import { MemberImportScreen } from '../members/member-import-screen.tsx';
import { PointsScreen } from '../points/points-screen.tsx';
import { BadgesScreen } from '../rules/badges/badges-screen.tsx';
import { ProfilesScreen } from '../rules/profiles-screen.tsx';
import { ProgrammeScreen } from '../rules/programme/programme-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { VatScreen } from '../vat/vat-screen.tsx';
import { VoucherScreen } from '../vouchers/voucher-screen.tsx';
import { LineLost } from './line-lost.tsx';
import { Navigation } from './navigation.tsx';
import { type Screen, useScreen } from './screen-store.ts';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const MANAGEMENT: Readonly<Record<Exclude<Screen, 'counter'>, () => ReactNode>> = {
  documents: DocumentsScreen,
  articles: ArticlesScreen,
  customers: CustomerScreen,
  profiles: ProfilesScreen,
  points: PointsScreen,
  memberCards: CardScreen,
  memberImport: MemberImportScreen,
  imports: ImportScreen,
  vouchers: VoucherScreen,
  programme: ProgrammeScreen,
  badges: BadgesScreen,
  vat: VatScreen,
  settings: SettingsScreen,
};

export function Shell(): ReactNode {
  const screen = useScreen((state) => state.screen);
  if (screen === 'counter') {
    return (
      <div className={classes['counter']}>
        <TopBar showsReceipt />
        <CounterScreen />
        <KeyBar />
        <LineLost />
      </div>
    );
  }
  const ManagementScreen = MANAGEMENT[screen];
  return (
    <div className={classes['management']}>
      <TopBar showsReceipt={false} />
      <div className={classes['columns']}>
        <Navigation />
        <ManagementScreen />
      </div>
      <LineLost />
    </div>
  );
}
