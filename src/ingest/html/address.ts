/** Where a page says it stands: the address its copy was saved from, or the one it calls its own. */
import type { Head } from './head.js';

export interface Address {
  /** What the article goes by in the record: this page's own address. */
  readonly url: string | null;
  /** What the page names as the place of its story, perhaps another outlet's. */
  readonly canonical: string | null;
}

/** Browsers write it into pages they save. */
const SAVED = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/**
 * A canonical address is taken where it leads to a page and not to a front page: one that every story of an outlet shares would
 * make one article of them all. One at another host than the page's own is kept beside it, for a copied story has two places.
 */
export function addressOf(source: string, head: Head, at: string | null = null): Address {
  if (at !== null) {
    // Where it really came from stands over what it says, but for the plainer address of the same page.
    const stated = pageAddress(head.canonical, at) ?? pageAddress(head.fields.get('og:url')?.[0] ?? null, at);
    return { url: stated !== null && hostOf(stated) === hostOf(at) ? stated : at, canonical: stated };
  }
  const saved = webAddress(SAVED.exec(source.slice(0, 4000))?.[1] ?? null, null);
  const own = pageAddress(head.fields.get('og:url')?.[0] ?? null, saved ?? head.base);
  const canonical = pageAddress(head.canonical, saved ?? own ?? head.base);
  if (saved !== null) return { url: pageAddress(saved, null) ?? canonical ?? own, canonical };
  const url = canonical !== null && (own === null || hostOf(own) === hostOf(canonical)) ? canonical : own;
  return { url, canonical: canonical ?? own };
}

/** The host of an address, `www.` aside; the empty string where it is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

function pageAddress(given: string | null, base: string | null): string | null {
  const address = webAddress(given, base);
  if (address === null) return null;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? null : address;
}

function webAddress(given: string | null, base: string | null): string | null {
  if (given === null || given.length > 2000) return null;
  const trimmed = given.trim();
  const full = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (URL.canParse(full)) return /^https?:/i.test(full) ? new URL(full).href : null;
  return base !== null && trimmed !== '' && URL.canParse(full, base) && /^https?:/i.test(base)
    ? new URL(full, base).href
    : null;
}
