// Loaded before a program that is measured (`node --import`): when it ends, it leaves what it used in the file that HEARSAY_MEASURED names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.HEARSAY_MEASURED;
if (file !== undefined && isMainThread)
  process.once('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(
      file,
      JSON.stringify({ cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000 }),
    );
  });
