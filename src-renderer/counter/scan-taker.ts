/** A panel that asks for a number or an article may take a scan for itself; what it does not want is sold as usual. */
import { useLayoutEffect, useRef } from 'react';

/** @returns true when the scan was taken */
type ScanTaker = (code: string) => boolean;

/** The newest last: a field in a drawer comes before the screen behind it. */
let takers: readonly ScanTaker[] = [];

export function offerScan(code: string): boolean {
  return takers.toReversed().some((take) => take(code));
}

/** For as long as the component is on screen, from its first frame on. */
export function useScanTaker(take: ScanTaker): void {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const own: ScanTaker = (code) => latest.current(code);
    takers = [...takers, own];
    return () => {
      takers = takers.filter((each) => each !== own);
    };
  }, []);
}
