/** The worker in which a document is drawn: fonts and a thousand lines take longer than the counter may wait. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawPaper, type PaperTask } from '../documents/pdf/paper.ts';

parentPort?.postMessage(await drawPaper(workerData as PaperTask));
