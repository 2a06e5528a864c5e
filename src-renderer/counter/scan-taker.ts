/** A panel that asks for a number or an article may take a scan for itself; what it does not want is sold as usual. */
import { useEffect, useRef } from 'react';

/** @returns true when the scan was taken */
type ScanTaker = (code: string) => boolean;

let taker: ScanTaker | null = null;

export function offerScan(code: string): boolean {
  return taker?.(code) ?? false;
}

/** For as long as the component is on screen. */
export function useScanTaker(take: ScanTaker): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const own: ScanTaker = (code) => latest.current(code);
    taker = own;
    return () => {
      if (taker === own) taker = null;
    };
  }, []);
}
