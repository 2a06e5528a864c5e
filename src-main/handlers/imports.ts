/** Importing a catalogue: thin over the service that stages and applies. */
import { door } from './door.ts';

export const importsHandlers = door.imports.router({
  stage: door.imports.stage.handler(async ({ context, input }) =>
    context.till.imports.stage(input.fileName, Buffer.from(await input.file.arrayBuffer())),
  ),
  apply: door.imports.apply.handler(({ context, input }) => context.till.imports.apply(input.importId)),
  undo: door.imports.undo.handler(({ context, input }) => context.till.imports.undo(input.importId)),
  list: door.imports.list.handler(({ context }) => context.till.imports.list()),
  watch: door.imports.watch.handler(({ context, signal }) => context.till.imports.watch(signal)),
  notices: door.imports.notices.handler(({ context, input }) =>
    context.till.imports.notices(input.importId, input.offset, input.limit),
  ),
});
