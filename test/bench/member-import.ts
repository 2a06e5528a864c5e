/** A file of 20,000 customers with everything that a row can say: staged, applied, and how long the counter waits meanwhile. */
import { headingsIn } from '../../src-main/member-import/member-columns.ts';
import { printTurn, type Turns, turnsDuring } from './longest-turn.ts';
import { type Figure, print } from './measure.ts';
import { tillUnderTest } from './till-under-test.ts';

const ROWS = 20_000;
const FIRST = ['Anna', 'Mario', 'Luca', 'Giulia', 'Paolo', 'Sara', 'Marco', 'Elena', 'Carla', 'Franco', 'Zoe', 'Ivan'];
const LAST = ['Rossi', 'Bianchi', 'Ferretti', 'Conti', 'Moretti', 'Galli', 'Villa', 'Bertone', 'Russo', 'Esposito'];
const CITY = ['Bologna', 'Modena', 'Parma', 'Reggio Emilia', 'Ferrara', 'Imola'];

export async function memberImport(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { memberImports } = under.till.services;
    const file = customersFile();
    let importId = 0;
    const staging = await turnsDuring(async () => {
      const staged = await memberImports.stage('clienti.csv', file);
      if (!staged.ok) throw new Error(staged.refusal);
      importId = staged.status.importId;
    });
    const applying = await turnsDuring(async () => {
      const started = memberImports.apply(importId, { operator_id: under.operatorId });
      if (!started.ok) throw new Error(started.refusal);
      await memberImports.settled();
    });
    const created = memberImports.list()[0]?.created;
    if (created !== ROWS) throw new Error(`${created} customers were made`);
    return [...figuresOf('staging', staging, 10_000), ...figuresOf('applying', applying, 30_000)];
  } finally {
    await under.dispose();
  }
}

function figuresOf(what: string, turns: Turns, target: number): Figure[] {
  const { tookMs } = turns;
  return [
    print({
      figure: `${what} ${ROWS} customers with card, points, groups and consents`,
      value: tookMs,
      unit: 'ms',
      ratio: null,
      against: `${(tookMs / ROWS).toFixed(3)} ms a row`,
      target,
    }),
    printTurn(`longest turn of the main thread while ${what}`, turns, 10),
  ];
}

/** Every column filled: the headings are the product's own. */
function customersFile(): Buffer {
  const headings = headingsIn('it');
  const rows = Array.from({ length: ROWS }, (_, number) =>
    headings.map((heading) => `"${fieldOf(heading, number)}"`).join(';'),
  );
  return Buffer.from([headings.join(';'), ...rows].join('\n'));
}

function fieldOf(heading: string, number: number): string {
  const [first, last] = [FIRST[number % FIRST.length], LAST[(number * 7) % LAST.length]];
  const values: Readonly<Record<string, string>> = {
    Nome: `${first} ${last}${number % 977}`,
    Indirizzo: `Via Emilia ${number % 300}`,
    CAP: '40121',
    Città: CITY[number % CITY.length] ?? '',
    Provincia: 'BO',
    Nazione: 'IT',
    Telefono: `347 ${String(number * 13).padStart(7, '0')}`,
    'E-mail': `${first}.${last}${number}@example.it`.toLowerCase(),
    'Data di nascita': `${(number % 28) + 1}/${(number % 12) + 1}/${1940 + (number % 60)}`,
    Tessera: `040${String(number).padStart(10, '0')}`,
    Gruppi: number % 3 === 0 ? 'Amici' : 'Soci, Colleghi',
    Etichette: number % 5 === 0 ? 'celiaco' : '',
    'Consenso programma': '01/02/2024',
    'Consenso marketing': number % 2 === 0 ? '01/02/2024' : '',
    'Iscritto il': '01/02/2024',
    Punti: String(number % 900),
    Nota: number % 10 === 0 ? 'consegna il venerdì' : '',
  };
  return values[heading] ?? '';
}
