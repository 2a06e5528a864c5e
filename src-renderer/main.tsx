/** The window's entry: finds out in which shell it runs, and starts. */
import { portWires } from './connection/port-wire.ts';
import { websocketWires } from './connection/websocket-wire.ts';
import { start } from './start.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const isElectron = navigator.userAgent.includes('Electron/');
start(root, isElectron ? portWires(window) : websocketWires(window));
