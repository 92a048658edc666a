import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html, printed, safeAddress, shown } from '../../src/web/html.js';

test('values are escaped, markup made the same way is not, lists are joined and null is nothing', () => {
  const name = html`<b>${'Voss & "Co"'}</b>`;
  assert.equal(
    printed(html`<p title="${"it's <>"}">${[name, null, 7, '<']}</p>`),
    '<p title="it&#39;s &lt;&gt;"><b>Voss &amp; &quot;Co&quot;</b>7&lt;</p>',
  );
});

test('law: no text can open a tag, end an attribute or begin a reference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const markup of [printed(html`${text}`), printed(shown(text)).replace(/<\/?span[^>]*>/g, '')]) {
        assert.doesNotMatch(markup.replace(/&(?:amp|lt|gt|quot|#39);/g, ''), /[&<>"']/);
        assert.doesNotMatch(markup, /[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]/);
      }
    }),
    { seed: 7 },
  );
});

test('what HTML cannot hold becomes U+FFFD; what turns the reading direction is shown and does nothing', () => {
  assert.equal(printed(html`${'a\0b\ud800c\u009bd\u202ee'}`), 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  assert.equal(printed(html`${'🌉\u200f\tx\ny'}`), '🌉\u200f\tx\ny');
  assert.match(printed(shown('safe\u202egnp')), /^safe<span class="turning" [^>]*>U\+202E<\/span>gnp$/);
});

test('JSON cannot pass for markup', () => {
  const forged = JSON.parse('{"Symbol(markup)": "<script>"}');
  assert.throws(() => html`${forged}`);
});

test('only addresses of the web become links', () => {
  assert.equal(safeAddress('https://courier.example/bridge?a="b"'), 'https://courier.example/bridge?a=%22b%22');
  for (const address of [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'bridge',
  ])
    assert.equal(safeAddress(address), null, address);
});
