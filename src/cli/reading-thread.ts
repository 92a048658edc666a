/** What a reading thread runs: opens the weights it was handed (shared, not copied) and answers jobs until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { createReader } from '../read/read.js';
import { serve } from '../record/serve.js';
import { parseWeights, type WeightBytes } from '../weights/load.js';

if (parentPort !== null) serve(parentPort, createReader(parseWeights(workerData as readonly WeightBytes[])));
