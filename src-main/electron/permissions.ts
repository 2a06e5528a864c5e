/**
 * What a page may do beyond drawing: hand over a PDF or a CSV that it has in its own memory, for
 * which Electron asks where to keep it. Every permission, device, other download, request
 * to a network, navigation and new window is denied, for our own page too.
 */
import { app, type Session, type WebContents } from 'electron';
import { isOurBlob, isOurDocument, isOurFile, isOurPage } from './page-address.ts';

export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // it fetches dictionaries
  session.on('will-download', (event, item) => {
    if (!isOurDocument(item.getURL(), item.getMimeType())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }));
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents));
}

/** The developer's tools are files of Electron's own; a package has none. */
function mayLoad(url: string): boolean {
  return isOurFile(url) || isOurBlob(url) || (!app.isPackaged && url.startsWith('devtools://'));
}

function keepOnPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
