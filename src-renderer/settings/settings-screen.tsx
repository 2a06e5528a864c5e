/** Settings: language and theme, changed at once and kept by the till for the next window. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageBar } from '../messages/message-bar.tsx';
import { useShopHello } from '../shell/hello-store.ts';
import classes from '../shell/management.module.css';
import { useTillName } from '../shell/use-till-name.ts';
import { DisplaySection } from './display-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ShopForm } from './shop-form.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className={classes['screen']}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{t('settings.title')}</h1>
      </header>
      <MessageBar />
      <div className={classes['body']}>
        <div className={classes['form']}>
          <LanguageChoice />
          <ThemeChoice />
          <p className={classes['note']}>{t('settings.kept')}</p>
          <DisplaySection />
          <ShopForm />
          <About />
        </div>
      </div>
    </main>
  );
}

function About(): ReactNode {
  const { t } = useTranslation();
  const { shop, till, operator, version } = useShopHello();
  const facts = { shop: shop.name, till: useTillName()(till.name), operator: operator.name, version } as const;
  return (
    <section>
      <h2 className={classes['section']}>{t('settings.about')}</h2>
      <dl className={classes['facts']}>
        {(['shop', 'till', 'operator', 'version'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`settings.${name}`)}</dt>
            <dd data-selectable>{facts[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
