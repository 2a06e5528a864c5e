/**
 * What points have to do with an A4 document: under a line the customer's discount by its name of
 * that day and the gift, below the VAT the points before, earned, used and after, and the badge.
 */
import type { Receipt } from '../../../contract/window-types.ts';
import type { PaperFormats } from './paper-formats.ts';
import type { PointsWords } from './points-words.ts';
import type { Column, Sheets } from './sheets.ts';

type Line = Receipt['lines'][number];

/** What a line's amount was lowered by beside its own discount; empty for most lines. */
export function lineNotes({ standing, gift }: Line, words: PointsWords, formats: PaperFormats): readonly string[] {
  const notes: string[] = [];
  if (standing) {
    const mark = formats.discount(standing.typed);
    const name = standing.by === 'profile' ? words.byProfile(standing.title, mark) : `${standing.title} ${mark}`;
    notes.push(`${name}: ${formats.amount(-standing.amount)}`);
  }
  if (gift) {
    const name = words.gift(formats.percent(gift.percentage), formats.points(gift.points));
    notes.push(`${name}: ${formats.amount(-gift.amount)}`);
  }
  return notes;
}

interface PointsPaper {
  readonly sheets: Sheets;
  readonly words: PointsWords;
  readonly formats: PaperFormats;
  readonly points: NonNullable<Receipt['points']>;
  readonly columns: readonly Column[];
}

/** What did not happen is not said; what was earned always is, but where goods only came back. */
export function drawPoints({ sheets, words, formats, points, columns }: PointsPaper): void {
  const { before, earned, spent, takenBack, givenBack, after, badge } = points;
  const rows: readonly (readonly [name: string, figure: string])[] = [
    ...(before === null ? [] : [[words.before, formats.points(before)] as const]),
    ...(earned === 0 && takenBack !== 0 ? [] : [[words.earned, formats.signedPoints(earned)] as const]),
    ...(spent === 0 ? [] : [[words.spent, formats.signedPoints(-spent)] as const]),
    ...(takenBack === 0 ? [] : [[words.takenBack, formats.signedPoints(-takenBack)] as const]),
    ...(givenBack === 0 ? [] : [[words.givenBack, formats.signedPoints(givenBack)] as const]),
    ...(after === null ? [] : [[words.after, formats.points(after)] as const]),
    ...(badge === null ? [] : [[words.badge, badge] as const]),
  ];
  sheets.space(14);
  sheets.keep(19 * (rows.length + 1));
  sheets.row(columns, [words.title], { size: 8, quiet: true, rule: true });
  for (const row of rows) sheets.row(columns, row, { rule: true, bold: row[0] === words.after });
}
