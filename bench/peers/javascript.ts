/** What wink-nlp (with its small English model) and compromise can do of what Hearsay does, as functions of a text. */
import compromise from 'compromise';
import wink from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

export interface Peer {
  readonly who: string;
  readonly work: (text: string) => void;
}

export interface TheirLayers {
  readonly sentences: readonly Peer[];
  readonly tags: readonly Peer[];
  readonly names: readonly Peer[];
  readonly all: readonly Peer[];
}

export async function theirLayers(): Promise<TheirLayers> {
  const reader = (pipe: string[] | undefined) => {
    const nlp = winkNlp(wink, pipe);
    return (text: string) => void nlp.readDoc(text);
  };
  return {
    sentences: [
      { who: 'wink-nlp', work: reader(['sbd']) },
      { who: 'compromise', work: (text) => void compromise.tokenize(text) },
    ],
    tags: [
      { who: 'wink-nlp', work: reader(['sbd', 'pos']) },
      { who: 'compromise', work: (text) => void compromise(text) },
    ],
    // The small English model of wink-nlp knows dates and amounts, and neither people nor places.
    names: [{ who: 'compromise', work: (text) => void namesIn(compromise(text)) }],
    all: [
      { who: 'wink-nlp (tags, amounts, sentiment)', work: reader(undefined) },
      {
        who: 'compromise (tags, names, quotation marks)',
        work: (text) => {
          const document = compromise(text);
          namesIn(document);
          document.quotations().out('offset');
        },
      },
    ],
  };
}

function namesIn(document: ReturnType<typeof compromise>): void {
  document.people().out('offset');
  document.places().out('offset');
  document.organizations().out('offset');
}
