/** What a window needs before it draws anything, and the preferences that outlive it. */
import { language, theme } from '../../contract/app.ts';
import type { Hello } from '../../contract/window-types.ts';
import { readIdentity } from '../store/identity.ts';
import { readPreferences, readShop, writePreference } from '../store/shop.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

export const appHandlers = door.app.router({
  hello: door.app.hello.handler(({ context: { till, operator } }) => {
    const shop = readShop(till.store.read);
    const identity = readIdentity(till.store.read);
    return {
      version: till.version,
      shell: till.shell,
      shop: {
        name: shop.name,
        country: shop.country,
        currency: shop.currency,
        currencyDecimals: shop.currency_decimals,
        timeZone: shop.time_zone,
      },
      till: { id: identity.tillId, name: identity.tillName },
      operator: { ...operator, rights: [...operator.rights] },
      ...preferencesOf(till),
      demo: shop.demo === 1,
      warnings: till.warnings(),
    };
  }),
  setPreferences: door.app.setPreferences.handler(({ context: { till }, input }) => {
    till.store.writeTransaction((write) => {
      for (const key of ['language', 'theme'] as const) {
        const value = input[key];
        if (value !== undefined) writePreference(write, { key, value });
      }
    });
    till.counter.refresh(); // the customer's screen looks and speaks as the till does
    return preferencesOf(till);
  }),
});

const FALLBACK_BY_COUNTRY: Readonly<Record<string, Hello['language']>> = { IT: 'it', ES: 'es', RO: 'ro' };

export function preferencesOf(till: TillServices): Pick<Hello, 'language' | 'theme'> {
  const kept = readPreferences(till.store.read);
  const { country } = readShop(till.store.read);
  return {
    language: language.catch(FALLBACK_BY_COUNTRY[country] ?? 'en').parse(kept.get('language')),
    theme: theme.catch('light').parse(kept.get('theme')),
  };
}
