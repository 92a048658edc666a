/**
 * An article may bring thousands of claims of one speaker on one matter: what it costs to put them among the others grows with their number. Time is
 * of the processor; the limit is some thirty times what is usual.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addClaims } from '../../src/link/tensions/link.js';
import { claimsInMemory } from '../../src/link/tensions/memory.js';

const CLAIMS = 40_000;
const LIMIT_SECONDS = 10;

test('forty thousand claims of one article under one key are put among the others in seconds', () => {
  const shelf = claimsInMemory();
  const numbers = Array.from({ length: CLAIMS }, (_, i) =>
    shelf.put('ar_1', {
      statement: `s${i}`,
      spans: [[i, i + 1]],
      speakers: [],
      keys: [7],
      // Not in the order they come in.
      place: (i * 7919) % CLAIMS,
      gist: '',
      facts: '',
      commitment: null,
    }),
  );
  const before = process.cpuUsage();
  addClaims(shelf, numbers);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  assert.ok(seconds < LIMIT_SECONDS, `took ${seconds.toFixed(1)} s of the processor`);
});
