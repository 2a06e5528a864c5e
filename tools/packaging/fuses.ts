/**
 * Electron's fuses: switches in the executable itself that no flag can turn back. They are
 * set by electron-builder.yml and read back here from the packaged file, because a fuse that
 * was asked for and not set looks the same from outside.
 */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const WANTED: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

export interface FuseReading {
  readonly name: string;
  readonly wanted: boolean;
  readonly isAsWanted: boolean;
}

export async function readFuses(executable: string): Promise<FuseReading[]> {
  const wire = await getCurrentFuseWire(executable);
  return [...WANTED].map(([fuse, wanted]) => ({
    name: FuseV1Options[fuse],
    wanted,
    isAsWanted: wire[fuse] === (wanted ? FuseState.ENABLE : FuseState.DISABLE),
  }));
}
