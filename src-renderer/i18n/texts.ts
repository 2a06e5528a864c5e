/**
 * The language files and the four ways in which a figure stands in a sentence: `money` with
 * the currency's sign, `amount` without, `points`, `whole` for counts. No sentence is put together
 * from pieces; what varies is a value in it.
 */
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../contract/app.ts';
import { formatAmount, formatMoney, type MoneyFormat } from '../format/money.ts';
import { formatPoints } from '../format/points.ts';
import { formatWhole } from '../format/quantity.ts';
import en from '../locales/en.json';
import es from '../locales/es.json';
import it from '../locales/it.json';
import ro from '../locales/ro.json';
import { isLanguage, LOCALES } from './languages.ts';

const RESOURCES = {
  it: { translation: it },
  en: { translation: en },
  es: { translation: es },
  ro: { translation: ro },
};

export interface ShopCurrency {
  readonly currency: string;
  readonly currencyDecimals: number;
}

/** @param shopCurrency asked at each text, because the shop is known only after the first greeting */
export function newTexts(language: Language, shopCurrency: () => ShopCurrency): I18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    resources: RESOURCES,
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const formatter = texts.services.formatter;
  formatter?.add('money', (value, language) => formatMoney(Number(value), moneyFormat(language, shopCurrency())));
  formatter?.add('amount', (value, language) => formatAmount(Number(value), moneyFormat(language, shopCurrency())));
  formatter?.add('points', (value, language) => formatPoints(Number(value), localeOf(language)));
  formatter?.add('whole', (value, language) => formatWhole(Number(value), localeOf(language)));
  return texts;
}

export function localeOf(language: string | undefined): string {
  return LOCALES[isLanguage(language) ? language : 'en'];
}

export function moneyFormat(language: string | undefined, { currency, currencyDecimals }: ShopCurrency): MoneyFormat {
  return { locale: localeOf(language), currency, decimals: currencyDecimals };
}
