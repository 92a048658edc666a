/** Reads what is pasted into the page. In a project of your own the import is `hearsay/browser`. */
import { openReader } from '../../dist/browser.js';

const [form, text, button, state, said] = ['form', 'text', 'button', 'state', 'said'].map((id) =>
  document.getElementById(id),
);

const read = await openReader({
  onProgress: (bytes, of) => {
    state.value = `Fetching the weights: ${Math.round((100 * bytes) / of)} %`;
  },
}).catch((error) => {
  state.value = error.message;
  throw error;
});
state.value = 'Ready; from here on the page works without a network.';
button.disabled = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const began = performance.now();
  const { statements, referents } = read(text.value);
  // What an article denies was ever said, and what somebody only believes, is not something its speaker said.
  const spoken = statements.filter(({ standing, attitude }) => standing !== 'denied' && !attitude);
  const names = new Map(referents.map(({ id, name }) => [id, name]));
  said.replaceChildren(...spoken.map((one) => item(one, text.value, names)));
  state.value = `${spoken.length} ${spoken.length === 1 ? 'statement' : 'statements'} in ${Math.round(performance.now() - began)} ms`;
});

/** Words of the article become text nodes and nothing else. */
function item({ source, content, speaker, act, negated, score }, article, names) {
  const words = (spans) => spans.map(([start, end]) => article.slice(start, end)).join(' … ');
  const who = names.get(speaker) ?? (source.length > 0 ? words(source) : 'Speaker open');
  const line = document.createElement('li');
  const head = element('strong', who);
  const quoted = element('blockquote', words(content));
  const place = content[0] ?? source[0];
  const small = element('small', `characters ${place?.join('–') ?? ''} · certainty ${score.toFixed(2)}`);
  line.append(head, ` · ${negated ? 'not ' : ''}${act}`, quoted, small);
  return line;
}

function element(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
