/**
 * The expected records of `examples/` hold together: every span stands where it is said to stand, labels are the
 * model's, ids lead somewhere, and statements keep the conventions of the format.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type Expected,
  type ExpectedReceipt,
  type ExpectedStatement,
  type LoadedExpected,
  linesOf,
  loadExpected,
  resolveExpected,
  type WordsAt,
} from '../../eval/expected.js';
import {
  ACTS,
  ATTITUDE_ACTS,
  BLOCK_KINDS,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  DATE_ORIGINS,
  EVENT_CLASSES,
  EVENT_STATUSES,
  MENTION_FORMS,
  MODES,
  REFERENT_KINDS,
  SOURCE_KINDS,
  STANDINGS,
  TENSION_KINDS,
  TIMEX_ANCHORS,
  TIMEX_TYPES,
} from '../../src/model/labels.js';
import { byPosition, contains, hull, overlap, type Span, words } from '../../src/model/span.js';

const records = loadExpected('examples');
type Statement = ExpectedStatement<Span>;

/** Fails with every complaint of every record at once: whoever edits a record mends it in one go. */
function everyRecord(name: string, complaintsOf: (record: LoadedExpected, complain: (what: string) => void) => void) {
  test(name, () => {
    const complaints: string[] = [];
    for (const record of records) complaintsOf(record, (what) => complaints.push(`${record.name}: ${what}`));
    assert.deepEqual(complaints, []);
  });
}

function member(list: readonly string[], label: string, complain: (what: string) => void, where: string) {
  if (!list.includes(label)) complain(`${where}: ${label} is not a label`);
}

test('there are twelve articles, two or three of them in the JSON Lines file, each of 150 to 450 words', () => {
  assert.equal(records.length, 12);
  const inLines = records.filter((record) => record.file.endsWith('.jsonl'));
  assert.ok(inLines.length === 2 || inLines.length === 3);
  for (const { name, text } of records) {
    const count = text.split(/\s+/).filter((word) => word !== '').length;
    assert.ok(count >= 150 && count <= 450, `${name} has ${count} words`);
  }
});

test('words that are not on their line, or stand there twice, are a failure and not a guess', () => {
  const statement = (source: WordsAt[]) => ({ source, cue: [], content: [], verbatim: [], chain: [], channel: null });
  const record = (source: WordsAt[]) =>
    ({
      documentDate: null,
      referents: [],
      times: [],
      statements: [statement(source)],
      events: [],
      tensions: [],
      commitments: [],
    }) as unknown as Expected<WordsAt>;
  const text = 'Nobody told her.\nShe said she knew; she said so twice.\n';
  const problems = (source: WordsAt[]) => resolveExpected(record(source), text).problems;
  assert.deepEqual(problems([[1, 'him']]), ['line 1 does not say "him"']);
  assert.deepEqual(problems([[2, 'she']]), ['line 2 says "she" 2 times; give nth']);
  assert.deepEqual(problems([[2, 'she', 3]]), ['line 2 says "she" 2 times, not 3']);
  assert.deepEqual(problems([[2, 'he']]), ['line 2 does not say "he"'], 'whole words only');
  assert.deepEqual(problems([[9, 'she']]), ['line 9 is not there (looking for "she")']);
  assert.deepEqual(resolveExpected(record([[2, 'she', 2]]), text).expected.statements[0]?.source, [[36, 39]]);
});

everyRecord('every line that says something is one block, in order', (record, complain) => {
  const lines = linesOf(record.text).flatMap((line, i) => (line.text.trim() === '' ? [] : [i + 1]));
  if (String(record.blocks.map((block) => block.line)) !== String(lines)) complain('blocks and lines differ');
  for (const { line, kind, of } of record.blocks) {
    member(BLOCK_KINDS, kind, complain, `line ${line}`);
    if ((kind === 'duplicate') !== (of !== null)) complain(`line ${line}: a duplicate, and only one, repeats a line`);
    if (of !== null && of >= line) complain(`line ${line} repeats a later line`);
  }
});

everyRecord('labels are the model’s', (record, complain) => {
  if (record.documentDate) member(DATE_ORIGINS, record.documentDate.origin, complain, 'documentDate');
  for (const { id, kind, mentions } of record.referents) {
    member(REFERENT_KINDS, kind, complain, id);
    for (const { form } of mentions) member(MENTION_FORMS, form, complain, id);
  }
  for (const { id, type, anchor } of record.times) {
    member(TIMEX_TYPES, type, complain, id);
    member(TIMEX_ANCHORS, anchor, complain, id);
  }
  for (const s of record.statements) {
    member(MODES, s.mode, complain, s.id);
    member(ACTS, s.act, complain, s.id);
    member(SOURCE_KINDS, s.sourceKind, complain, s.id);
    member(STANDINGS, s.standing, complain, s.id);
  }
  for (const { id, status } of record.events) member(EVENT_STATUSES, status, complain, id);
  for (const event of record.events) member(EVENT_CLASSES, event.class, complain, event.id);
  for (const { id, kind } of record.tensions) member(TENSION_KINDS, kind, complain, id);
  for (const { id, kind, state } of record.commitments) {
    member(COMMITMENT_KINDS, kind, complain, id);
    member(COMMITMENT_STATES, state, complain, id);
  }
});

everyRecord('ids count up, and every id that is named is there', (record, complain) => {
  const lists = {
    r: record.referents,
    t: record.times,
    s: record.statements,
    v: record.events,
    n: record.tensions,
    c: record.commitments,
  };
  const ids = new Set<string>();
  for (const [letter, list] of Object.entries(lists)) {
    list.forEach(({ id }, i) => {
      if (id !== `${letter}${i + 1}`) complain(`${id} stands where ${letter}${i + 1} should`);
      ids.add(id);
    });
  }
  const named = (letter: string, id: string | null, by: string) => {
    if (id !== null && (!ids.has(id) || !id.startsWith(letter))) complain(`${by} names ${id}, which is not there`);
  };
  const receipt = ({ statement }: ExpectedReceipt<Span>, by: string) => named('s', statement, by);
  for (const s of record.statements) {
    for (const id of [...s.speakers, s.speaker, s.addressee, ...s.chain.map((hop) => hop.referent)])
      named('r', id, s.id);
    named('s', s.within, s.id);
    named('t', s.said, s.id);
  }
  for (const v of record.events) {
    for (const id of [...v.actors, ...v.targets, v.place]) named('r', id, v.id);
    named('t', v.time, v.id);
    named('s', v.said, v.id);
  }
  for (const n of record.tensions) {
    for (const each of [n.earlier, n.later, ...n.words]) receipt(each, n.id);
    named('r', n.noticedBy, n.id);
  }
  for (const c of record.commitments) {
    named('s', c.statement, c.id);
    named('t', c.due, c.id);
    for (const id of [c.by, c.to]) named('r', id, c.id);
    for (const each of c.fulfilment) receipt(each, c.id);
  }
});

everyRecord('nothing stands in a line that is set aside, but a date', (record, complain) => {
  const lines = linesOf(record.text);
  const aside = record.blocks
    .filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate')
    .map(({ line }): Span => [lines[line - 1].start, lines[line - 1].start + lines[line - 1].text.length]);
  const check = (span: Span, id: string) => {
    if (aside.some((line) => overlap(line, span) > 0)) complain(`${id} stands in a line that is set aside`);
  };
  for (const s of record.statements) for (const span of spansOf(s)) check(span, s.id);
  for (const r of record.referents) for (const { span } of r.mentions) check(span, r.id);
  for (const v of record.events) check(v.trigger, v.id);
});

function spansOf(s: Statement): Span[] {
  return [...s.source, ...s.cue, ...s.content];
}

everyRecord('statements stand in the order of the page, outer before inner', (record, complain) => {
  const depthOf = (s: Statement): number => {
    const outer = record.statements.find(({ id }) => id === s.within);
    return outer === undefined ? 0 : 1 + depthOf(outer);
  };
  const places = record.statements.map((s) => {
    const first = hull([...s.cue, ...s.content]) as Span;
    return [(hull(spansOf(s)) as Span)[0], depthOf(s), first[0]];
  });
  for (let i = 1; i < places.length; i++) {
    const [a, b] = [places[i - 1], places[i]];
    if ((a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) > 0) complain(`s${i + 1} belongs before s${i}`);
  }
});

everyRecord(
  'spans of one field are sorted and apart, and source, cue and content do not share words',
  (record, complain) => {
    for (const s of record.statements) {
      for (const list of [s.source, s.cue, s.content, s.verbatim]) {
        for (let i = 1; i < list.length; i++) {
          if (byPosition(list[i - 1], list[i]) > 0 || overlap(list[i - 1], list[i]) > 0)
            complain(`${s.id}: spans out of order`);
        }
      }
      for (const a of s.source)
        if ([...s.cue, ...s.content].some((b) => overlap(a, b) > 0)) complain(`${s.id}: source overlaps`);
      for (const a of s.cue) if (s.content.some((b) => overlap(a, b) > 0)) complain(`${s.id}: cue overlaps content`);
    }
  },
);

everyRecord('content starts and ends with its words: no *that*, no outer mark, no final stop', (record, complain) => {
  for (const s of record.statements) {
    s.content.forEach((span, i) => {
      const text = words(record.text, span);
      // The second piece of an interrupted clause may begin with *that*: it is the inner clause's, not the cue's.
      if (i === 0 && /^that\s/i.test(text)) complain(`${s.id}: begins with that`);
      if (/[.,;:\s]$/.test(text) || /^[\s“„"]/.test(text)) complain(`${s.id}: has an end to trim: ${text}`);
    });
    for (const span of s.source)
      if (/[,.\s]$/.test(words(record.text, span))) complain(`${s.id}: source has an end to trim`);
  }
});

everyRecord('verbatim stands inside content and between quotation marks; mode follows from it', (record, complain) => {
  for (const s of record.statements) {
    for (const span of s.verbatim) {
      if (!s.content.some((piece) => contains(piece, span))) complain(`${s.id}: verbatim outside content`);
      if (!/["“„']/.test(record.text[span[0] - 1] ?? ''))
        complain(`${s.id}: no mark opens ${words(record.text, span)}`);
    }
    const quoted = s.content.filter((piece) => s.verbatim.some((span) => span[0] === piece[0] && span[1] === piece[1]));
    const allQuoted = quoted.length === s.content.length;
    // Turns of an interview and first-person headlines are direct without marks; a chain of the spun page lost its marks.
    const fits = {
      direct: allQuoted || s.verbatim.length === 0,
      mixed: s.verbatim.length > 0 && !allQuoted,
      indirect: s.verbatim.length === 0,
    };
    if (!fits[s.mode]) complain(`${s.id}: mode ${s.mode} does not fit its verbatim`);
  }
});

everyRecord('fields of a statement agree with one another', (record, complain) => {
  const byId = new Map(record.statements.map((s) => [s.id, s]));
  for (const s of record.statements) {
    if (s.depth !== s.chain.length + 1) complain(`${s.id}: depth is not the chain's length + 1`);
    if (s.attitude !== (ATTITUDE_ACTS as readonly string[]).includes(s.act))
      complain(`${s.id}: attitude and act disagree`);
    if ((s.speaker ?? undefined) !== s.speakers[0]) complain(`${s.id}: speaker is not the first of speakers`);
    if ((s.source.length === 0) !== (s.sourceKind === 'implicit')) complain(`${s.id}: implicit means no source`);
    if (s.content.length === 0 && s.act !== 'decline-to-comment')
      complain(`${s.id}: only a refusal is without content`);
    if (s.standing !== 'asserted' && s.within === null)
      complain(`${s.id}: nobody reports it, so the page vouches for it`);
    const outer = byId.get(s.within ?? '');
    if (outer === undefined) continue;
    const around = hull(spansOf(outer)) as Span;
    for (const span of s.content) if (!contains(around, span)) complain(`${s.id}: content outside ${outer.id}`);
    if (outer.act === 'deny' && s.standing !== 'denied') complain(`${s.id}: what ${outer.id} denies is denied`);
  }
});

everyRecord('the source of a statement is a mention of its speaker, wherever it is one', (record, complain) => {
  for (const s of record.statements) {
    if (s.speaker === null) continue;
    for (const span of s.source) {
      const mentioned = s.speakers.every((id) =>
        record.referents.find((r) => r.id === id)?.mentions.some((m) => overlap(m.span, span) > 0),
      );
      const byProxy = /^(the letter|an earlier post|they|drenish writers)$/i.test(words(record.text, span));
      if (!mentioned && !byProxy) complain(`${s.id}: ${words(record.text, span)} is no mention of ${s.speakers}`);
    }
  }
});

everyRecord('mentions of a referent are sorted; no words mean two referents', (record, complain) => {
  const seen = new Map<string, string>();
  for (const { id, mentions } of record.referents) {
    if (mentions.length === 0) complain(`${id} is not mentioned`);
    mentions.forEach(({ span }, i) => {
      if (i > 0 && byPosition(mentions[i - 1].span, span) > 0) complain(`${id}: mentions out of order`);
      if (seen.has(String(span))) complain(`${id} and ${seen.get(String(span))} share ${words(record.text, span)}`);
      seen.set(String(span), id);
    });
  }
});

everyRecord('times stand in order, with whole intervals', (record, complain) => {
  record.times.forEach((timex, i) => {
    if (i > 0 && byPosition(record.times[i - 1].span, timex.span) >= 0) complain(`${timex.id} out of order`);
    if ((timex.from === null) !== (timex.until === null)) complain(`${timex.id}: half an interval`);
    for (const day of [timex.from, timex.until]) {
      if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) complain(`${timex.id}: ${day} is not a day`);
    }
    if (timex.from !== null && timex.until !== null && timex.from >= timex.until)
      complain(`${timex.id}: empty interval`);
    if (/^\d{4}-\d{2}-\d{2}/.test(timex.value) && timex.from !== timex.value.slice(0, 10))
      complain(`${timex.id}: value and from`);
  });
});

everyRecord('a weekday is the weekday of its date', (record, complain) => {
  const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  for (const timex of record.times) {
    const said = days.findIndex((day) => words(record.text, timex.span).toLowerCase().includes(day));
    if (said >= 0 && timex.from && new Date(`${timex.from}T00:00:00Z`).getUTCDay() !== said)
      complain(`${timex.id} is another weekday`);
  }
});

test('every key of every statement is present, in the order of the Reading', () => {
  const keys = ['id', 'mode', 'act', 'attitude', 'source', 'cue', 'content', 'speaker', 'speakers', 'sourceKind'];
  keys.push('verbatim', 'chain', 'depth', 'channel', 'addressee', 'within', 'standing', 'negated', 'hedged', 'said');
  for (const { name, statements } of records) {
    for (const s of statements) assert.deepEqual(Object.keys(s), keys, `${name} ${s.id}`);
  }
});

test('examples/README.md has a row for every expected record', () => {
  const readme = readFileSync('examples/README.md', 'utf8');
  for (const { name, file } of records) {
    assert.ok(readme.includes(file), `${file} is not in the README`);
    assert.ok(readme.includes(`expected/${name}.json`), `expected/${name}.json is not in the README`);
  }
});
