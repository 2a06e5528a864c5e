/** Work in a worker of its own that answers once. */
import { Worker } from 'node:worker_threads';

export function inWorker<Answer>(file: URL, task: unknown): Promise<Answer> {
  const worker = new Worker(file, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code}: ${file.pathname}`)));
  });
}
