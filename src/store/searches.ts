/** Searches somebody saved under a name. They live on the record, so that whoever asks it finds them, and they go with it when it is copied. */

export interface SavedSearch {
  readonly name: string;
  /** The conditions that are set, by their names in the address of a search: `{"by": "Voss", "anonymous": "1"}`. */
  readonly asks: Readonly<Record<string, string>>;
  /** When it was saved: an ISO 8601 instant. */
  readonly at: string;
}

export interface Searches {
  /** By name. */
  list(): Promise<readonly SavedSearch[]>;
  /** Null where there is none of exactly this name. */
  get(name: string): Promise<SavedSearch | null>;
  /** True where it took the place of another of that name. */
  put(search: SavedSearch): Promise<boolean>;
  /** False where there was none. */
  remove(name: string): Promise<boolean>;
}
