/** The program itself: `bin/hearsay.js` loads this. */
import { run } from './program.js';

// Whoever read our output (`| head`) may have gone: that is no error, also while only help is printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
// A pipe we no longer read from, such as standard input after Ctrl-C, must not keep the program waiting.
process.stdin.unref?.();
