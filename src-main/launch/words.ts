/**
 * Everything that the launch says in a terminal, in the four languages, in one place: the
 * window is not there yet, so its language files cannot speak. A sentence is whole in each
 * language and names one subject; nothing is joined from pieces.
 */
import { LANGUAGES, type Language } from '../../contract/app.ts';
import type { LaunchFailureCode } from './failure.ts';

export type Saying = LaunchFailureCode | 'already-running' | 'no-browser';

type Sentence = (subject: string) => string;
type Phrasebook = Readonly<Record<Saying, Sentence>>;

const it: Phrasebook = {
  'flag-unknown': (flag) =>
    `Opzione sconosciuta: ${flag}. Si possono usare --browser, --no-open, --port N, --data CARTELLA, --lang it|en|es|ro, --country IT|RO|ES, --demo.`,
  'flag-value': (flag) =>
    `Valore mancante o non valido: ${flag}. Si possono usare --port da 0 a 65535, --data CARTELLA, --lang it|en|es|ro, --country IT|RO|ES.`,
  'folder-unusable': (dir) =>
    `La cartella dei dati non si può creare o scrivere: ${dir}. Controllare i permessi o sceglierne un'altra con --data.`,
  'folder-of-another-user': (dir) =>
    `La cartella dei dati appartiene a un altro utente: ${dir}. Avviare Tessera con quell'utente o scegliere un'altra cartella con --data.`,
  'folder-of-something-else': (dir) =>
    `La cartella contiene altro e altri possono leggerla: ${dir}. Scegliere con --data una cartella vuota, solo per Tessera.`,
  'lock-unreadable': (file) => `Il file di blocco non è leggibile: ${file}. Controllare il disco.`,
  'data-newer': (dir) =>
    `I dati sono stati scritti da una versione più recente di Tessera: ${dir}. Aggiornare Tessera.`,
  'data-unreadable': (dir) =>
    `I dati della cassa non si possono aprire: ${dir}. Controllare il disco; ripristinare un backup se serve.`,
  'till-does-not-answer': (dir) =>
    `Un'altra cassa usa questa cartella e non risponde: ${dir}. Attendere che si chiuda, o terminarla, e riprovare.`,
  'no-free-port': (port) => `Nessuna porta libera a partire da ${port}. Provare con --port 0.`,
  'window-not-built': (dir) => `Manca la finestra già costruita: ${dir}. Avviare con npm start, che la costruisce.`,
  'already-running': () => 'Tessera è già in funzione: si apre la sua finestra.',
  'no-browser': (file) => `Nessun Chromium, Chrome o Edge trovato. Aprire questo file in un browser: ${file}`,
};

const en: Phrasebook = {
  'flag-unknown': (flag) =>
    `Unknown option: ${flag}. There are --browser, --no-open, --port N, --data FOLDER, --lang it|en|es|ro, --country IT|RO|ES, --demo.`,
  'flag-value': (flag) =>
    `Missing or invalid value: ${flag}. There are --port from 0 to 65535, --data FOLDER, --lang it|en|es|ro, --country IT|RO|ES.`,
  'folder-unusable': (dir) =>
    `The data folder cannot be made or written: ${dir}. Check its permissions, or choose another one with --data.`,
  'folder-of-another-user': (dir) =>
    `The data folder belongs to another user: ${dir}. Start Tessera as that user, or choose another folder with --data.`,
  'folder-of-something-else': (dir) =>
    `The folder holds other things and others may read it: ${dir}. Choose an empty folder for Tessera alone with --data.`,
  'lock-unreadable': (file) => `The lock file cannot be read: ${file}. Check the disk.`,
  'data-newer': (dir) => `The data was written by a newer version of Tessera: ${dir}. Update Tessera.`,
  'data-unreadable': (dir) => `The till's data cannot be opened: ${dir}. Check the disk; restore a backup if need be.`,
  'till-does-not-answer': (dir) =>
    `Another till uses this folder and does not answer: ${dir}. Wait until it has closed, or end it, and try again.`,
  'no-free-port': (port) => `No free port from ${port} on. Try --port 0.`,
  'window-not-built': (dir) => `The built window is missing: ${dir}. Start with npm start, which builds it.`,
  'already-running': () => 'Tessera is already running: its window opens.',
  'no-browser': (file) => `No Chromium, Chrome or Edge was found. Open this file in a browser: ${file}`,
};

const es: Phrasebook = {
  'flag-unknown': (flag) =>
    `Opción desconocida: ${flag}. Existen --browser, --no-open, --port N, --data CARPETA, --lang it|en|es|ro, --country IT|RO|ES, --demo.`,
  'flag-value': (flag) =>
    `Valor ausente o no válido: ${flag}. Existen --port de 0 a 65535, --data CARPETA, --lang it|en|es|ro, --country IT|RO|ES.`,
  'folder-unusable': (dir) =>
    `No se puede crear o escribir la carpeta de datos: ${dir}. Compruebe los permisos o elija otra con --data.`,
  'folder-of-another-user': (dir) =>
    `La carpeta de datos es de otro usuario: ${dir}. Inicie Tessera con ese usuario o elija otra carpeta con --data.`,
  'folder-of-something-else': (dir) =>
    `La carpeta contiene otras cosas y otros pueden leerla: ${dir}. Elija con --data una carpeta vacía, solo para Tessera.`,
  'lock-unreadable': (file) => `No se puede leer el archivo de bloqueo: ${file}. Compruebe el disco.`,
  'data-newer': (dir) =>
    `Los datos fueron escritos por una versión más reciente de Tessera: ${dir}. Actualice Tessera.`,
  'data-unreadable': (dir) =>
    `No se pueden abrir los datos de la caja: ${dir}. Compruebe el disco; restaure una copia si hace falta.`,
  'till-does-not-answer': (dir) =>
    `Otra caja usa esta carpeta y no responde: ${dir}. Espere a que se cierre, o termínela, e inténtelo de nuevo.`,
  'no-free-port': (port) => `No hay ningún puerto libre a partir de ${port}. Pruebe con --port 0.`,
  'window-not-built': (dir) => `Falta la ventana construida: ${dir}. Inicie con npm start, que la construye.`,
  'already-running': () => 'Tessera ya está en marcha: se abre su ventana.',
  'no-browser': (file) => `No se encontró Chromium, Chrome ni Edge. Abra este archivo en un navegador: ${file}`,
};

const ro: Phrasebook = {
  'flag-unknown': (flag) =>
    `Opțiune necunoscută: ${flag}. Există --browser, --no-open, --port N, --data DOSAR, --lang it|en|es|ro, --country IT|RO|ES, --demo.`,
  'flag-value': (flag) =>
    `Valoare lipsă sau nevalidă: ${flag}. Există --port de la 0 la 65535, --data DOSAR, --lang it|en|es|ro, --country IT|RO|ES.`,
  'folder-unusable': (dir) =>
    `Dosarul de date nu poate fi creat sau scris: ${dir}. Verificați permisiunile sau alegeți altul cu --data.`,
  'folder-of-another-user': (dir) =>
    `Dosarul de date aparține altui utilizator: ${dir}. Porniți Tessera cu acel utilizator sau alegeți alt dosar cu --data.`,
  'folder-of-something-else': (dir) =>
    `Dosarul conține altceva și poate fi citit de alții: ${dir}. Alegeți cu --data un dosar gol, numai pentru Tessera.`,
  'lock-unreadable': (file) => `Fișierul de blocare nu poate fi citit: ${file}. Verificați discul.`,
  'data-newer': (dir) => `Datele au fost scrise de o versiune mai nouă de Tessera: ${dir}. Actualizați Tessera.`,
  'data-unreadable': (dir) =>
    `Datele casei nu pot fi deschise: ${dir}. Verificați discul; restaurați o copie dacă este nevoie.`,
  'till-does-not-answer': (dir) =>
    `Altă casă folosește acest dosar și nu răspunde: ${dir}. Așteptați să se închidă, sau opriți-o, și încercați din nou.`,
  'no-free-port': (port) => `Niciun port liber începând cu ${port}. Încercați --port 0.`,
  'window-not-built': (dir) => `Lipsește fereastra construită: ${dir}. Porniți cu npm start, care o construiește.`,
  'already-running': () => 'Tessera rulează deja: i se deschide fereastra.',
  'no-browser': (file) => `Nu s-a găsit Chromium, Chrome sau Edge. Deschideți acest fișier într-un browser: ${file}`,
};

const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { it, en, es, ro };

export function say(language: Language, saying: Saying, subject = ''): string {
  return PHRASEBOOKS[language][saying](subject);
}

/** The language of the terminal; English where it names none of ours. */
export function terminalLanguage(env: Readonly<NodeJS.ProcessEnv>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
