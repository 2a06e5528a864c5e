/** The words of what points have to do with an A4 document, in the four languages of the window. */
import type { Language } from '../../../contract/app.ts';

export interface PointsWords {
  readonly title: string;
  readonly before: string;
  readonly earned: string;
  readonly spent: string;
  /** Earned points of goods that came back. */
  readonly takenBack: string;
  /** Spent points of goods that came back. */
  readonly givenBack: string;
  readonly after: string;
  readonly badge: string;
  /** A discount by points on the whole document. */
  readonly discount: string;
  readonly gift: (percent: string, points: string) => string;
  /** @param title the profile's; empty where it has none */
  readonly byProfile: (title: string, mark: string) => string;
}

export const POINTS_WORDS: Readonly<Record<Language, PointsWords>> = {
  it: {
    title: 'Punti',
    before: 'Punti prima',
    earned: 'Punti maturati',
    spent: 'Punti usati',
    takenBack: 'Punti ripresi per il reso',
    givenBack: 'Punti restituiti',
    after: 'Saldo punti',
    badge: 'Badge',
    discount: 'Sconto punti',
    gift: (percent, points) => `Omaggio ${percent}, ${points} punti`,
    byProfile: (title, mark) => `Sconto ${title || 'cliente'} ${mark}`,
  },
  en: {
    title: 'Points',
    before: 'Points before',
    earned: 'Points earned',
    spent: 'Points used',
    takenBack: 'Points taken back for the return',
    givenBack: 'Points given back',
    after: 'Balance of points',
    badge: 'Badge',
    discount: 'Points discount',
    gift: (percent, points) => `Gift ${percent}, ${points} points`,
    byProfile: (title, mark) => `${title || 'Customer'} discount ${mark}`,
  },
  es: {
    title: 'Puntos',
    before: 'Puntos antes',
    earned: 'Puntos obtenidos',
    spent: 'Puntos usados',
    takenBack: 'Puntos retirados por la devolución',
    givenBack: 'Puntos devueltos',
    after: 'Saldo de puntos',
    badge: 'Insignia',
    discount: 'Descuento por puntos',
    gift: (percent, points) => `Regalo ${percent}, ${points} puntos`,
    byProfile: (title, mark) => `Descuento ${title || 'del cliente'} ${mark}`,
  },
  ro: {
    title: 'Puncte',
    before: 'Puncte înainte',
    earned: 'Puncte obținute',
    spent: 'Puncte folosite',
    takenBack: 'Puncte luate înapoi pentru retur',
    givenBack: 'Puncte restituite',
    after: 'Sold de puncte',
    badge: 'Insignă',
    discount: 'Reducere din puncte',
    gift: (percent, points) => `Cadou ${percent}, ${points} puncte`,
    byProfile: (title, mark) => `Reducere ${title || 'client'} ${mark}`,
  },
};
