#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('hearsay: not built yet; run `npm run build` in the folder of Hearsay first\n');
  process.exitCode = 1;
}
