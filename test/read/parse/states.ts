/** Sentences of arbitrary words for tests of the parser. */
import { mix } from '../../../src/read/linear/hash.js';
import { BEYOND, type ParseState, parseState, restart, withRoom } from '../../../src/read/parse/state.js';

/** A state whose words all differ, ready to parse. */
export function stateOf(count: number): ParseState {
  const state = withRoom(parseState(), count);
  for (let node = 0; node <= count + BEYOND; node++) {
    state.word[node] = mix(11, node);
    state.tag[node] = mix(1200, node);
    state.middle[node] = mix(14_000_000, node);
    state.fine[node] = mix(1_500_000_000, node);
  }
  restart(state);
  return state;
}
