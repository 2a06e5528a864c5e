/** Free space on the till's disk: said while there is still time to do something. */
import { statfsSync } from 'node:fs';

const LOW_BYTES = 2 * 1024 ** 3;

/** @returns false also when the file system cannot say: no false alarm */
export function isDiskNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LOW_BYTES;
  } catch {
    return false;
  }
}
