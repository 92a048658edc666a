/** Whom a statement is given to, in words, and who that is across articles; names are kept at hand while an export runs. */
import type { SpeakerKind } from '../../model/speaker.js';
import type { Recorded } from '../../store/recorded.js';
import type { Store } from '../../store/store.js';
import type { ExportedArticle } from './rows.js';

export interface SpeakerName {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly identifiers: readonly string[];
}

/** Names held; one is some hundred bytes. */
const HELD = 20_000;

/** Looks speakers up, each once while it is in use. */
export function speakerNames(store: Store): (id: string) => Promise<SpeakerName> {
  const held = new Map<string, SpeakerName>();
  return async (id) => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const found = await store.speaker(id);
    const name: SpeakerName =
      found === null
        ? { id, name: id, kind: 'person', identifiers: [] }
        : { id: found.id, name: found.name, kind: found.kind, identifiers: found.identifiers };
    if (held.size >= HELD) held.clear();
    held.set(id, name);
    return name;
  };
}

/** The name the article settles on, else its words for the source, else that nobody is named. */
export function nameOf(one: Recorded): string {
  return one.speaker ?? one.source?.text ?? 'somebody';
}

/** Longer first lines are no headline. */
const HEADLINE = 200;

/** The title the source gives, else the first line of the text where it may be a headline. */
export function titleOf({ article, text }: Pick<ExportedArticle, 'article' | 'text'>): string | null {
  if (article.title !== null) return article.title;
  const line = /\S.*/.exec(text.slice(0, 2 * HEADLINE))?.[0].trim() ?? '';
  return line === '' || line.length > HEADLINE ? null : line;
}

/** When it was published: as its source says, else as its head does. */
export function publishedOf({ article, rows }: Pick<ExportedArticle, 'article' | 'rows'>): string | null {
  return article.published ?? rows[0]?.one.published ?? null;
}

/** The article's address where it is one of the web; an address that runs a script is none. */
export function addressOf({ url }: { readonly url: string | null }): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** What stands for the article: its address, else its id on the record. */
export function articleUri(article: ExportedArticle['article']): string {
  return addressOf(article) ?? `urn:hearsay:article:${article.key}`;
}
