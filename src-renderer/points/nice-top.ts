/** Where a scale ends: three equal steps of whole points that a person reads at a glance. */
const STEPS = [1, 2, 5] as const;
const LINES = 3;
const WHOLE_POINT = 100;

/**
 * @param most hundredths of a point
 * @returns hundredths of a point, at least that many
 */
export function niceTop(most: number): number {
  for (let ten = WHOLE_POINT; ; ten *= 10) {
    const step = STEPS.find((each) => each * ten * LINES >= most);
    if (step !== undefined) return step * ten * LINES;
  }
}
