/** What a page says of its article to machines: the JSON-LD node that is the article, found among the graphs and lists pages wrap it in. */
import { type PageElement, walk } from './tree.js';

export type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|SocialMediaPosting|NewsStory|Column|Opinion)$/;
// A page of a few kilobytes of JSON-LD is usual; what is larger than this is no description of one article.
const LONGEST = 2_000_000;
const DEEPEST = 6;
const MOST_NODES = 200;
const LONGEST_NAME = 1000;
const MOST_NAMES = 40;

/** The article's node, or null; broken JSON-LD is passed over, as every reader of pages does. */
export function articleNode(page: PageElement): Node | null {
  const nodes: Node[] = [];
  for (const element of walk(page)) {
    if (element.tag !== 'script' || !/^application\/ld\+json/i.test(element.attributes['type'] ?? '')) continue;
    const source = element.children.map((child) => (child.tag === null ? child.text : '')).join('');
    if (source.length < LONGEST) gather(parsed(source), nodes, 0);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  return (
    articles.find((node) => node['headline'] !== undefined || node['datePublished'] !== undefined) ??
    articles[0] ??
    null
  );
}

/** The names behind a value: a string, an object with `name`, or a list of either. */
export function namesOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.length > LONGEST_NAME ? [] : [value];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_NAMES).flatMap((one) => namesOf(one, depth + 1));
  return isNode(value) ? namesOf(value['name'], depth + 1) : [];
}

function parsed(source: string): unknown {
  // Some pages wrap it in a comment, and some leave line ends inside strings.
  const bare = source.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)+/, '').replace(/(?:-->|\]\]>)\s*$/, '');
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

function gather(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value.slice(0, MOST_NODES)) gather(one, nodes, depth + 1);
  if (!isNode(value)) return;
  nodes.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
    gather(value[key], nodes, depth + 1);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
