/**
 * Our flags among Electron's arguments. Electron puts its own program and, unpackaged, the
 * application's folder before them, and Chromium's switches may stand anywhere.
 */
import { resolve } from 'node:path';

/** Switches that people and launchers give to Chromium itself. */
const CHROMIUM =
  /^--(no-sandbox|disable-gpu|disable-gpu-sandbox|disable-dev-shm-usage|enable-logging|enable-features|disable-features|force-device-scale-factor|ozone-platform|ozone-platform-hint|remote-debugging-port|in-process-gpu)(=|$)/;

/** @param appFolder the folder that Electron was started on; null when packaged */
export function programArguments(argv: readonly string[], appFolder: string | null): readonly string[] {
  const at = appFolder === null ? 0 : argv.findIndex((arg, index) => index > 0 && resolve(arg) === appFolder);
  return argv.slice(Math.max(at, 0) + 1).filter((arg) => !CHROMIUM.test(arg));
}
