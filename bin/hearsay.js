#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
const fail = (says) => {
  process.stderr.write(`hearsay: ${says}\n`);
  process.exitCode = 1;
};

if (existsSync(main)) {
  await import(main.href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const [says] = error.message.split(' imported from');
    fail(`a part of it is missing (${says}); run \`npm ci\` in the folder of Hearsay, or wait where it is being built`);
  });
} else fail('not built yet; run `npm run build` in the folder of Hearsay first');
