/**
 * What the tools of the command line say, whole sentences in the four languages. Figures and
 * paths are put into a sentence, never sentences together.
 */
import type { Language } from '../../contract/app.ts';
import type { CheckedPart } from '../check/finding.ts';

export interface CliWords {
  readonly usage: string;
  readonly locked: string;
  readonly failed: (why: string) => string;
  readonly parts: Readonly<Record<CheckedPart, string>>;
  readonly partWell: (part: string, examined: string) => string;
  readonly partFaulty: (part: string, faults: string) => string;
  readonly allWell: string;
  readonly notWell: string;
  readonly imported: (counts: { created: string; changed: string; unchanged: string; refused: string }) => string;
  readonly importFailed: (problem: string, detail: string) => string;
  readonly rowRefused: (line: string, problem: string, value: string) => string;
  readonly rowWarned: (line: string, problem: string, value: string) => string;
  readonly exported: (file: string, rows: string) => string;
  readonly exportedTo: (folder: string) => string;
  readonly backedUp: (file: string, sum: string) => string;
  readonly restored: (series: string) => string;
  readonly replaced: (file: string) => string;
  readonly backupDamaged: (why: string) => string;
}

const it: CliWords = {
  usage:
    'Uso: npm run till -- check | import FILE | export | backup | restore FILE  [--data CARTELLA] [--to PERCORSO] [--lang it|en|es|ro]',
  locked: 'Una cassa usa questa cartella: chiuderla e riprovare.',
  failed: (why) => `Non riuscito: ${why}`,
  parts: {
    file: 'Pagine del file',
    references: 'Riferimenti',
    chain: 'Catena degli eventi',
    bodies: 'Contenuto degli eventi',
    numbers: 'Numeri dei documenti',
    documents: 'Documenti ricostruiti',
    arithmetic: 'Conti dei documenti',
    totals: 'Totali ricostruiti',
    'sale-points': 'Punti dei documenti',
    catalogue: 'Articoli',
    customers: 'Clienti',
    points: 'Punti',
    members: 'Soci',
  },
  partWell: (part, examined) => `bene    ${part}: ${examined} controllati`,
  partFaulty: (part, faults) => `GUASTO  ${part}: ${faults} difetti`,
  allWell: 'Tutto a posto.',
  notWell: 'Qualcosa non va: fare subito una copia con backup e chiamare l’assistenza.',
  imported: (n) =>
    `Importati: ${n.created} nuovi, ${n.changed} cambiati, ${n.unchanged} invariati, ${n.refused} rifiutati.`,
  importFailed: (problem, detail) => `File rifiutato (${problem}): ${detail}`,
  rowRefused: (line, problem, value) => `riga ${line} rifiutata (${problem}): ${value}`,
  rowWarned: (line, problem, value) => `riga ${line} importata, da controllare (${problem}): ${value}`,
  exported: (file, rows) => `${file}: ${rows} righe`,
  exportedTo: (folder) => `Esportato in ${folder}`,
  backedUp: (file, sum) => `Copia verificata in ${file}, SHA-256 ${sum}`,
  restored: (series) => `Ripristinato. I nuovi scontrini hanno la serie ${series}.`,
  replaced: (file) => `I dati di prima sono conservati in ${file}`,
  backupDamaged: (why) => `La copia è danneggiata (${why}): non è stato toccato nulla.`,
};

const en: CliWords = {
  usage:
    'Usage: npm run till -- check | import FILE | export | backup | restore FILE  [--data FOLDER] [--to PATH] [--lang it|en|es|ro]',
  locked: 'A till is using this folder: close it and try again.',
  failed: (why) => `It failed: ${why}`,
  parts: {
    file: 'Pages of the file',
    references: 'References',
    chain: 'Chain of events',
    bodies: 'Bodies of events',
    numbers: 'Numbers of documents',
    documents: 'Documents rebuilt',
    arithmetic: 'Arithmetic of documents',
    totals: 'Totals rebuilt',
    'sale-points': 'Points of documents',
    catalogue: 'Articles',
    customers: 'Customers',
    points: 'Points',
    members: 'Members',
  },
  partWell: (part, examined) => `well    ${part}: ${examined} examined`,
  partFaulty: (part, faults) => `FAULTY  ${part}: ${faults} faults`,
  allWell: 'All is well.',
  notWell: 'Something is wrong: make a backup now and call for help.',
  imported: (n) => `Imported: ${n.created} new, ${n.changed} changed, ${n.unchanged} unchanged, ${n.refused} refused.`,
  importFailed: (problem, detail) => `File refused (${problem}): ${detail}`,
  rowRefused: (line, problem, value) => `line ${line} refused (${problem}): ${value}`,
  rowWarned: (line, problem, value) => `line ${line} imported, to be looked at (${problem}): ${value}`,
  exported: (file, rows) => `${file}: ${rows} rows`,
  exportedTo: (folder) => `Exported to ${folder}`,
  backedUp: (file, sum) => `Verified backup in ${file}, SHA-256 ${sum}`,
  restored: (series) => `Restored. New receipts are of series ${series}.`,
  replaced: (file) => `What was there before is kept in ${file}`,
  backupDamaged: (why) => `The backup is damaged (${why}): nothing was touched.`,
};

const es: CliWords = {
  usage:
    'Uso: npm run till -- check | import ARCHIVO | export | backup | restore ARCHIVO  [--data CARPETA] [--to RUTA] [--lang it|en|es|ro]',
  locked: 'Una caja está usando esta carpeta: ciérrela e inténtelo de nuevo.',
  failed: (why) => `No se pudo: ${why}`,
  parts: {
    file: 'Páginas del archivo',
    references: 'Referencias',
    chain: 'Cadena de eventos',
    bodies: 'Contenido de los eventos',
    numbers: 'Números de los documentos',
    documents: 'Documentos reconstruidos',
    arithmetic: 'Cuentas de los documentos',
    totals: 'Totales reconstruidos',
    'sale-points': 'Puntos de los documentos',
    catalogue: 'Artículos',
    customers: 'Clientes',
    points: 'Puntos',
    members: 'Socios',
  },
  partWell: (part, examined) => `bien    ${part}: ${examined} comprobados`,
  partFaulty: (part, faults) => `FALLO   ${part}: ${faults} defectos`,
  allWell: 'Todo está bien.',
  notWell: 'Algo va mal: haga ahora una copia con backup y pida ayuda.',
  imported: (n) =>
    `Importados: ${n.created} nuevos, ${n.changed} cambiados, ${n.unchanged} sin cambios, ${n.refused} rechazados.`,
  importFailed: (problem, detail) => `Archivo rechazado (${problem}): ${detail}`,
  rowRefused: (line, problem, value) => `línea ${line} rechazada (${problem}): ${value}`,
  rowWarned: (line, problem, value) => `línea ${line} importada, por revisar (${problem}): ${value}`,
  exported: (file, rows) => `${file}: ${rows} filas`,
  exportedTo: (folder) => `Exportado en ${folder}`,
  backedUp: (file, sum) => `Copia verificada en ${file}, SHA-256 ${sum}`,
  restored: (series) => `Restaurado. Los recibos nuevos son de la serie ${series}.`,
  replaced: (file) => `Lo que había antes se conserva en ${file}`,
  backupDamaged: (why) => `La copia está dañada (${why}): no se ha tocado nada.`,
};

const ro: CliWords = {
  usage:
    'Utilizare: npm run till -- check | import FIȘIER | export | backup | restore FIȘIER  [--data DOSAR] [--to CALE] [--lang it|en|es|ro]',
  locked: 'O casă folosește acest dosar: închideți-o și încercați din nou.',
  failed: (why) => `Nu a reușit: ${why}`,
  parts: {
    file: 'Paginile fișierului',
    references: 'Referințe',
    chain: 'Lanțul evenimentelor',
    bodies: 'Conținutul evenimentelor',
    numbers: 'Numerele documentelor',
    documents: 'Documente reconstruite',
    arithmetic: 'Calculele documentelor',
    totals: 'Totaluri reconstruite',
    'sale-points': 'Punctele documentelor',
    catalogue: 'Articole',
    customers: 'Clienți',
    points: 'Puncte',
    members: 'Membri',
  },
  partWell: (part, examined) => `bine    ${part}: ${examined} verificate`,
  partFaulty: (part, faults) => `DEFECT  ${part}: ${faults} erori`,
  allWell: 'Totul este în regulă.',
  notWell: 'Ceva nu este în regulă: faceți acum o copie cu backup și cereți ajutor.',
  imported: (n) =>
    `Importate: ${n.created} noi, ${n.changed} modificate, ${n.unchanged} neschimbate, ${n.refused} respinse.`,
  importFailed: (problem, detail) => `Fișier respins (${problem}): ${detail}`,
  rowRefused: (line, problem, value) => `rândul ${line} respins (${problem}): ${value}`,
  rowWarned: (line, problem, value) => `rândul ${line} importat, de verificat (${problem}): ${value}`,
  exported: (file, rows) => `${file}: ${rows} rânduri`,
  exportedTo: (folder) => `Exportat în ${folder}`,
  backedUp: (file, sum) => `Copie verificată în ${file}, SHA-256 ${sum}`,
  restored: (series) => `Restaurat. Bonurile noi au seria ${series}.`,
  replaced: (file) => `Ce era înainte este păstrat în ${file}`,
  backupDamaged: (why) => `Copia este deteriorată (${why}): nu s-a atins nimic.`,
};

export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { it, en, es, ro };
