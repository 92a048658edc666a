/**
 * Clusters of copies as people and programs are shown them: who was first and how that is known, what each article has from where and with which
 * words swapped, signs of rewriting. What the record knows comes from the store, what follows from it is worked out here.
 */
import { differences } from '../link/copies/differences.js';
import { type Credit, originOf } from '../link/copies/origin.js';
import { type Sign, signsOf } from '../link/copies/signs.js';

export { type Sign, signsOf as signsIn } from '../link/copies/signs.js';

import type { CopyKind } from '../model/labels.js';
import type { Receipt } from '../model/tension.js';
import type { CopyCluster, CopyMember, CopyPassage } from '../store/copies.js';
import type { Store } from '../store/store.js';

/** One story, and the articles that have their text from it. */
export interface CopyReport {
  /** `cl_…`, after the article at its centre. */
  readonly id: string;
  readonly members: readonly CopyMember[];
  /** The fullest text, by which the others were found. */
  readonly centre: CopyMember;
  /** Who was first, or null where nothing tells; `why` says how that is known. */
  readonly origin: CopyMember | null;
  readonly why: string;
  readonly credits: readonly Credit[];
  readonly passages: readonly ReportedPassage[];
  readonly signs: ReadonlyMap<string, readonly Sign[]>;
}

/** A passage of `to`, and where `from` has it. Which of two undated articles had it first nobody knows: `from` is then the centre's. */
export interface ReportedPassage {
  readonly from: Receipt;
  readonly to: Receipt;
  readonly kind: CopyKind;
  /** Share of the words of both that agree, 0..1. */
  readonly overlap: number;
  /** Words of `from` and what stands in their place in `to`; either may be empty. */
  readonly swapped: readonly (readonly [from: string, to: string])[];
}

/** Every cluster of two articles or more. */
export async function* copiesOf(store: Store): AsyncGenerator<CopyReport, void> {
  for await (const cluster of store.copies()) yield reportOf(cluster);
}

/** The story of an id (`cl_…`); null where no article has its text from that one. */
export async function storyOf(store: Store, id: string): Promise<CopyReport | null> {
  const cluster = await store.story(`ar_${id.trim().slice(3)}`);
  return cluster === null ? null : reportOf(cluster);
}

function reportOf({ centre, members }: CopyCluster): CopyReport {
  const byKey = new Map(members.map((one) => [one.article.key, one]));
  const origin = originOf(
    members
      .filter(({ standing }) => standing !== 2)
      .map(({ article, text, dated }) => ({ key: article.key, outlet: article.outlet, text, dated })),
  );
  const first = origin.first === null ? null : (byKey.get(origin.first) ?? null);
  return {
    id: `cl_${centre.slice(3)}`,
    members,
    centre: byKey.get(centre) as CopyMember,
    origin: first,
    why: origin.why,
    credits: origin.credits,
    passages: members.flatMap((member) =>
      member.passages.map((passage) => passageOf(member, byKey.get(passage.other) as CopyMember, passage)),
    ),
    signs: new Map(members.map(({ article, text }) => [article.key, signsOf(text)])),
  };
}

function passageOf(member: CopyMember, other: CopyMember, { mine, theirs, kind, same }: CopyPassage): ReportedPassage {
  const older = isOlder(member, other);
  const [from, to] = older ? [member, other] : [other, member];
  const [inFrom, inTo] = older ? [mine, theirs] : [theirs, mine];
  const fromText = from.text.slice(...inFrom);
  const toText = to.text.slice(...inTo);
  return {
    from: receiptOf(from, inFrom, fromText),
    to: receiptOf(to, inTo, toText),
    kind,
    overlap: same,
    swapped:
      kind === 'verbatim'
        ? []
        : differences(fromText, toText).map(({ a, b }) => [fromText.slice(...a), toText.slice(...b)] as const),
  };
}

function isOlder(a: CopyMember, b: CopyMember): boolean {
  return a.dated !== null && b.dated !== null && a.dated < b.dated && !b.dated.startsWith(a.dated);
}

function receiptOf({ article, capture }: CopyMember, span: readonly [number, number], text: string): Receipt {
  return { article: article.key, capture, statement: null, spans: [span], text };
}
