/** Lets a worker thread run TypeScript: Node 20 does not hand tsx's hooks on to threads. Runs the module in `workerData`. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
