/**
 * The columns of a file of customers: each under its name in the four languages of the window,
 * in any order, whatever the capitals and accents. Only those that are there are read.
 */
import type { Language } from '../../contract/app.ts';

const NAMES = {
  name: ['Nome', 'Name', 'Nombre', 'Nume'],
  address: ['Indirizzo', 'Address', 'Dirección', 'Adresă'],
  postalCode: ['CAP', 'Postcode', 'Código postal', 'Cod poștal'],
  city: ['Città', 'City', 'Ciudad', 'Localitate'],
  province: ['Provincia', 'Province', 'Provincia', 'Județ'],
  country: ['Nazione', 'Country', 'País', 'Țară'],
  vatNumber: ['Partita IVA', 'VAT number', 'NIF', 'CUI'],
  taxCode: ['Codice fiscale', 'Tax code', 'Código fiscal', 'Cod fiscal'],
  telephone: ['Telefono', 'Telephone', 'Teléfono', 'Telefon'],
  email: ['E-mail', 'E-mail', 'Correo', 'E-mail'],
  birthday: ['Data di nascita', 'Birthday', 'Fecha de nacimiento', 'Data nașterii'],
  card: ['Tessera', 'Card', 'Tarjeta', 'Card'],
  moreCards: ['Altre tessere', 'More cards', 'Otras tarjetas', 'Alte carduri'],
  profile: ['Profilo', 'Profile', 'Perfil', 'Profil'],
  status: ['Stato', 'Status', 'Estado', 'Stare'],
  groups: ['Gruppi', 'Groups', 'Grupos', 'Grupuri'],
  labels: ['Etichette', 'Labels', 'Etiquetas', 'Etichete'],
  programme: ['Consenso programma', 'Programme consent', 'Consentimiento programa', 'Acord program'],
  profiling: ['Consenso profilazione', 'Profiling consent', 'Consentimiento perfilado', 'Acord profilare'],
  marketing: ['Consenso marketing', 'Marketing consent', 'Consentimiento marketing', 'Acord marketing'],
  registered: ['Iscritto il', 'Registered on', 'Inscrito el', 'Înscris la'],
  points: ['Punti', 'Points', 'Puntos', 'Puncte'],
  note: ['Nota', 'Note', 'Nota', 'Notă'],
} as const satisfies Readonly<Record<string, readonly [it: string, en: string, es: string, ro: string]>>;

export type MemberColumn = keyof typeof NAMES;
/** What stands in each column of a row; empty where the file has no such column. */
export type MemberRecord = Readonly<Record<MemberColumn, string>>;

export const MEMBER_COLUMNS = Object.keys(NAMES) as readonly MemberColumn[];
const LANGUAGE_ORDER: readonly Language[] = ['it', 'en', 'es', 'ro'];
const COLUMN_OF = new Map(MEMBER_COLUMNS.flatMap((column) => NAMES[column].map((name) => [plain(name), column])));
/** Other words that are met for the same. */
const ALSO = new Map<string, MemberColumn>([
  ['nominativo', 'name'],
  ['ragione sociale', 'name'],
  ['email', 'email'],
  ['cellulare', 'telephone'],
  ['codice card', 'card'],
  ['codice tessera', 'card'],
  ['saldo punti', 'points'],
]);

/** @returns null for a column that is not read */
export function columnNamed(heading: string): MemberColumn | null {
  const name = plain(heading);
  return COLUMN_OF.get(name) ?? ALSO.get(name) ?? null;
}

/** The headings of an empty file to fill in. */
export function headingsIn(language: Language): readonly string[] {
  const at = LANGUAGE_ORDER.indexOf(language);
  return MEMBER_COLUMNS.map((column) => NAMES[column][at] ?? NAMES[column][0]);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
}
