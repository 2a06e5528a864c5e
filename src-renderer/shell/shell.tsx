/** The frame of every screen: the quiet bar on top, the screen, and at the counter the keys below. */
import type { ReactNode } from 'react';
import { CounterScreen } from '../counter/counter-screen.tsx';
import { KeyBar } from '../counter/key-bar.tsx';
import { ImportScreen } from '../imports/import-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { LineLost } from './line-lost.tsx';
import { Navigation } from './navigation.tsx';
import { useScreen } from './screen-store.ts';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

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
  return (
    <div className={classes['management']}>
      <TopBar showsReceipt={false} />
      <div className={classes['columns']}>
        <Navigation />
        {screen === 'imports' ? <ImportScreen /> : <SettingsScreen />}
      </div>
      <LineLost />
    </div>
  );
}
