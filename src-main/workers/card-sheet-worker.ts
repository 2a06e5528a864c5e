/** The worker in which sheets of cards are drawn: ten thousand barcodes take seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CardSheetTask, drawCardSheets } from '../documents/pdf/card-sheet.ts';

parentPort?.postMessage(await drawCardSheets(workerData as CardSheetTask));
