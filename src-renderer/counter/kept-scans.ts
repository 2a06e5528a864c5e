/**
 * Scans that the till has not answered yet, kept over a reload of the window. Each carries
 * its command id, so sending one again adds nothing twice.
 */
const KEY = 'tessera.scans';

export interface PendingScan {
  readonly commandId: string;
  readonly code: string;
  /** Thousandths of the article's unit. */
  readonly quantity: number;
}

export function keepScan(scan: PendingScan): void {
  write([...keptScans(), scan]);
}

export function forgetScan(commandId: string): void {
  write(keptScans().filter((scan) => scan.commandId !== commandId));
}

export function keptScans(): readonly PendingScan[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPendingScan) : [];
  } catch {
    return [];
  }
}

function write(scans: readonly PendingScan[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(scans));
}

function isPendingScan(value: unknown): value is PendingScan {
  if (typeof value !== 'object' || value === null) return false;
  const scan = value as Partial<PendingScan>;
  return typeof scan.commandId === 'string' && typeof scan.code === 'string' && Number.isSafeInteger(scan.quantity);
}
