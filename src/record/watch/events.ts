/** What watching tells of. */
import type { Fault } from '../../model/fault.js';
import type { Change } from './changes.js';

/** What watching a feed has to tell: an article recorded, changed or taken back, or trouble. */
export type WatchEvent =
  | {
      readonly kind: 'recorded';
      readonly url: string;
      readonly title: string | null;
      readonly article: string;
      readonly statements: number;
    }
  | {
      readonly kind: 'changed';
      readonly url: string;
      readonly title: string | null;
      readonly article: string;
      readonly statements: number;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'withdrawn'; readonly url: string; readonly article: string; readonly says: string }
  | { readonly kind: 'restored'; readonly url: string; readonly article: string }
  | { readonly kind: 'polled'; readonly url: string; readonly fresh: number; readonly changed: number }
  | { readonly kind: 'trouble'; readonly url: string; readonly fault: Fault };
