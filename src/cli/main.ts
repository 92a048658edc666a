/** The program itself: `bin/hearsay.js` loads this. */
import { run } from './program.js';

// Whoever read our output (`| head`) may have gone: that is no error, also while only help is printed. A disk that is full
// is one, and nothing printed after it would arrive; what was reported as recorded is safe already.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(
    `hearsay: standard output cannot be written (${error.message}); what was printed is cut short\n`,
  );
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2));
// A pipe we no longer read from, such as standard input after Ctrl-C, must not keep the program waiting.
process.stdin.unref?.();
