/**
 * A small ext4 file system whose power can be cut: what was not on the disk at that moment is
 * gone, as after pulling the plug. Needs root and a loop device; Linux only.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CuttableDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /**
   * Every write from now on fails, and what the system had not written is forgotten. ext4 may
   * answer an fsync that is under way at this moment with success and forget its bytes all the
   * same (a bare append, fsync and say loop loses its last word in 3 to 9 of 100 cuts), where a
   * dead machine would answer nothing: trust only what was said before.
   */
  cut(): void;
  /** Power is back: the journal is replayed. All who had files open must be gone. */
  restore(): void;
  remove(): void;
}

/** FS_IOC_SHUTDOWN with "do not flush the log" (linux/fs.h). Perl is part of every Debian. */
const CUT = 'open(F, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl(F, 0x8004587d, $how) or die "ioctl: $!";';
const SIZE_BYTES = 96 * 1024 * 1024;

export function canCutPower(): boolean {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot && existsSync('/usr/sbin/mkfs.ext4') && existsSync('/dev/loop-control');
}

export function cuttableDisk(): CuttableDisk {
  const home = mkdtempSync(join(tmpdir(), 'tessera-power-'));
  const image = join(home, 'disk.img');
  const folder = join(home, 'disk');
  writeFileSync(image, '');
  truncateSync(image, SIZE_BYTES);
  mkdirSync(folder);
  run('/usr/sbin/mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, folder);
  return {
    folder,
    cut: () => run('perl', '-e', CUT, folder),
    restore() {
      run('umount', folder);
      run('mount', '-o', 'loop', image, folder);
    },
    remove() {
      run('umount', folder);
      rmSync(home, { recursive: true });
    },
  };
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
