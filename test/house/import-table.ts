/**
 * Who may import whom: the table of ARCHITECTURE.md as data, the one place that the check,
 * its tests and their messages read. A new package or a new room is a row here in the same
 * commit. The deepest room that contains a file counts; a room always imports itself.
 */
export interface Room {
  /** Folder, or a single file that has rights of its own. */
  readonly path: string;
  /** Other rooms whose code it may use. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /** Outside packages by exact name; '*' is any package. */
  readonly packages: readonly string[];
  /** Whether `node:` modules may be imported. */
  readonly node: boolean;
}

const SRC_MAIN_PACKAGES = [
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  'better-sqlite3',
  'entities',
  'fastify',
  'kysely',
  'papaparse',
  'pdfkit',
  'uuid',
  'ws',
  'zod',
];

const SRC_MAIN_ROOMS = ['core', 'contract', 'migrations/till'];

export const IMPORT_TABLE: readonly Room[] = [
  { path: 'core', rooms: [], packages: [], node: false },
  {
    path: 'contract',
    rooms: ['core'],
    packages: ['zod', '@orpc/contract', '@orpc/client'],
    node: false,
  },
  { path: 'hardware/decode', rooms: ['core'], packages: [], node: false },
  { path: 'hardware', rooms: ['core', 'hardware/decode'], packages: [], node: true },
  { path: 'migrations/till', rooms: [], packages: ['kysely'], node: false },
  { path: 'migrations/hub', rooms: [], packages: ['kysely'], node: false },
  {
    path: 'src-main',
    rooms: [...SRC_MAIN_ROOMS, 'src-main/app.ts'],
    typesOf: ['hardware'],
    packages: SRC_MAIN_PACKAGES,
    node: true,
  },
  {
    path: 'src-main/app.ts',
    rooms: [...SRC_MAIN_ROOMS, 'src-main', 'hardware'],
    packages: SRC_MAIN_PACKAGES,
    node: true,
  },
  {
    path: 'src-main/electron',
    rooms: [...SRC_MAIN_ROOMS, 'src-main', 'src-main/app.ts'],
    typesOf: ['hardware'],
    packages: [...SRC_MAIN_PACKAGES, 'electron'],
    node: true,
  },
  {
    path: 'src-renderer',
    rooms: ['core', 'contract', 'hardware/decode'],
    packages: [
      '@fontsource/ibm-plex-sans',
      '@fontsource/ibm-plex-sans-condensed',
      '@mantine/core',
      '@mantine/hooks',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'i18next',
      'react',
      'react-dom',
      'react-i18next',
      'zustand',
    ],
    node: false,
  },
  {
    path: 'test',
    rooms: ['core', 'contract', 'hardware', 'hardware/decode', 'migrations/till', 'migrations/hub']
      .concat(['src-main', 'src-main/app.ts', 'src-main/electron', 'src-renderer'])
      .concat(['scripts', 'tools', '.']),
    packages: ['*'],
    node: true,
  },
  { path: 'scripts', rooms: [], packages: [], node: true },
  // Programs that scripts start under Node 24, once everything is installed.
  { path: 'tools', rooms: [], packages: ['*'], node: true },
  // The configuration files at the root.
  { path: '.', rooms: ['tools'], packages: ['*'], node: true },
];

/** A component's test may stand beside it; it has the rights of test/. */
const TEST_FILE = /\.test\.tsx?$/;

/** The room of a file, by its path from the repository's root, or null when no row covers it. */
export function roomOf(path: string, table: readonly Room[] = IMPORT_TABLE): Room | null {
  if (TEST_FILE.test(path)) return table.find((room) => room.path === 'test') ?? null;
  const inRootFolder = !path.includes('/');
  const containing = table.filter(
    (room) => path === room.path || path.startsWith(`${room.path}/`) || (room.path === '.' && inRootFolder),
  );
  return containing.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}
