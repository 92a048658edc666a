/**
 * A reader for the fault suite, in plain JavaScript so that a hundred programs start quickly: each line `NAME said WORDS.` or
 * `NAME denied WORDS.` is a statement, and everybody who speaks is a referent.
 */
export const LINE_STAMP = { weights: [{ name: 'lines', sha256: '1'.repeat(64) }] };

/** Reads an article by its lines. */
export function readLines(article) {
  const { id, path, url, outlet, title, published, language, text } = article;
  const statements = [];
  const referents = [];
  const sentences = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    sentences.push([line.index, line.index + line[0].length]);
    const match = /^(.+?) (said|denied) (.+?)\.?$/d.exec(line[0]);
    if (match === null) continue;
    const span = (n) => match.indices[n].map((at) => at + line.index);
    const mention = { span: span(1), form: 'name', metonym: false };
    let who = referents.find(({ name }) => name === match[1]);
    if (who === undefined) {
      who = {
        id: `r${referents.length + 1}`,
        name: match[1],
        kind: 'person',
        role: null,
        affiliation: null,
        mentions: [],
      };
      referents.push(who);
    }
    who.mentions.push(mention);
    const quoted = /“([^”]+)”/d.exec(match[3]);
    statements.push({
      id: `s${statements.length + 1}`,
      mode: quoted === null ? 'indirect' : 'direct',
      act: match[2] === 'said' ? 'assert' : 'deny',
      attitude: false,
      source: [span(1)],
      cue: [span(2)],
      content: [span(3)],
      speaker: who.id,
      speakers: [who.id],
      sourceKind: 'named',
      verbatim: quoted === null ? [] : [quoted.indices[1].map((at) => at + span(3)[0])],
      chain: [],
      depth: 1,
      channel: null,
      addressee: null,
      within: null,
      standing: 'asserted',
      negated: false,
      hedged: false,
      said: null,
      score: 0.9,
      because: [],
    });
  }
  return {
    hearsay: '1.0.0',
    unit: 'utf16',
    article: { id, path, url, outlet, title, published, language, length: text.length },
    documentDate: null,
    blocks: [],
    sentences,
    referents,
    times: [],
    statements,
    events: [],
    tensions: [],
    commitments: [],
    stamp: LINE_STAMP,
  };
}
