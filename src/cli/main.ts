/** The program itself: `bin/hearsay.js` loads this. */
import { run } from './program.js';

process.exitCode = await run(process.argv.slice(2));
// A pipe we no longer read from, such as standard input after Ctrl-C, must not keep the program waiting.
process.stdin.unref?.();
