/** The words of a sheet of cards and of its list, in the four languages of the window. */
import type { Language } from '../../../contract/app.ts';

export interface CardWords {
  /** Of the file, without its ending. */
  readonly fileName: string;
  readonly title: (profile: string, first: string, last: string) => string;
  readonly page: (sheet: number, sheets: number) => string;
  readonly columns: readonly [number: string, code: string, profile: string];
}

export const CARD_WORDS: Readonly<Record<Language, CardWords>> = {
  it: {
    fileName: 'Tessere',
    title: (profile, first, last) => `Tessere ${profile}, da ${first} a ${last}`,
    page: (sheet, sheets) => `pagina ${sheet} di ${sheets}`,
    columns: ['Numero', 'Codice', 'Profilo'],
  },
  en: {
    fileName: 'Cards',
    title: (profile, first, last) => `${profile} cards, from ${first} to ${last}`,
    page: (sheet, sheets) => `page ${sheet} of ${sheets}`,
    columns: ['Number', 'Code', 'Profile'],
  },
  es: {
    fileName: 'Tarjetas',
    title: (profile, first, last) => `Tarjetas ${profile}, de ${first} a ${last}`,
    page: (sheet, sheets) => `página ${sheet} de ${sheets}`,
    columns: ['Número', 'Código', 'Perfil'],
  },
  ro: {
    fileName: 'Carduri',
    title: (profile, first, last) => `Carduri ${profile}, de la ${first} la ${last}`,
    page: (sheet, sheets) => `pagina ${sheet} din ${sheets}`,
    columns: ['Număr', 'Cod', 'Profil'],
  },
};
