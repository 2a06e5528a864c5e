/** The house rules as a program: a line per violation, exit code 1 when there is one. */
import { join } from 'node:path';
import { houseReport } from './house-rules.ts';

const { imports, cycles, tooLong, untidy } = houseReport(join(import.meta.dirname, '../..'));
const violations = [...imports, ...cycles.map((cycle) => `Import cycle: ${cycle}`), ...tooLong, ...untidy];
for (const violation of violations) console.log(violation);
process.exitCode = violations.length === 0 ? 0 : 1;
