/**
 * Runs sandboxed before the page, and does one thing: it asks for the window's port when the
 * page has loaded, and hands exactly one over. Nothing else of Electron reaches the page.
 */
import { ipcRenderer } from 'electron';

window.addEventListener('load', () => ipcRenderer.send('tessera:ask-for-port'), { once: true });

ipcRenderer.once('tessera:here-is-port', (event) => {
  const [port] = event.ports;
  if (port !== undefined) window.postMessage('tessera:port', window.location.origin, [port]);
});
