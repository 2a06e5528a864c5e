/** The formats of the window's language and the shop's currency, for components. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyFormat } from '../i18n/texts.ts';
import { useShopHello } from '../shell/hello-store.ts';
import type { MoneyFormat } from './money.ts';

export interface Formats extends MoneyFormat {
  readonly timeZone: string;
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { shop } = useShopHello();
  return useMemo(() => ({ ...moneyFormat(i18n.language, shop), timeZone: shop.timeZone }), [i18n.language, shop]);
}
