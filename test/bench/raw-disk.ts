/** The physical limit: the same bytes overwritten in a file that is already there, then fdatasync. */
import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs';

export interface RawDisk {
  write(): void;
  close(): void;
}

/** @param bytes how many each write has; the file is many times that and is overwritten in turn */
export function rawDisk(path: string, bytes: number): RawDisk {
  const turns = 64;
  const content = Buffer.alloc(bytes, 0x5a);
  const file = openSync(path, 'w+');
  for (let turn = 0; turn < turns; turn += 1) writeSync(file, content, 0, bytes, turn * bytes);
  fsyncSync(file);
  let turn = 0;
  return {
    write() {
      writeSync(file, content, 0, bytes, (turn % turns) * bytes);
      fdatasyncSync(file);
      turn += 1;
    },
    close: () => closeSync(file),
  };
}
