/** The window's entry: finds out in which shell it runs and for whom, and starts. */
import { portWires } from './connection/port-wire.ts';
import { websocketWires } from './connection/websocket-wire.ts';
import { isDisplay } from './customer-display/is-display.ts';
import { startDisplay } from './customer-display/start-display.tsx';
import { start } from './start.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const isElectron = navigator.userAgent.includes('Electron/');
const wires = isElectron ? portWires(window) : websocketWires(window);
if (isDisplay(window.location)) startDisplay(root, wires);
else start(root, wires);
