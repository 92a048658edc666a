/** The fault suite in full: `npm run test:faults`. Under twenty minutes on two cores; `npm test` runs a short form of it. */
import { join } from 'node:path';

process.env['HEARSAY_FAULTS'] = 'full';
process.argv.splice(2, process.argv.length, join('test', 'faults'));
await import('./test.js');
