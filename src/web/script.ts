/**
 * The little script of the site. Nothing needs it: it adds keys (`/` to search, `j` and `k` from statement to statement, `?` for help is left to
 * the page about) and a button that copies a citation.
 */
export const SCRIPT = `'use strict';
addEventListener('keydown', function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  var at = event.target;
  if (at instanceof Element && at.closest('input, textarea, select, [contenteditable]')) return;
  if (event.key === '/') {
    var box = document.getElementById('q');
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  } else if (event.key === 'j' || event.key === 'k') {
    var stops = Array.prototype.slice.call(document.querySelectorAll('[data-stop]'));
    if (stops.length === 0) return;
    var now = stops.indexOf(document.activeElement);
    var next = now < 0 ? (event.key === 'j' ? 0 : stops.length - 1) : now + (event.key === 'j' ? 1 : -1);
    var stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
    stop.focus();
    stop.scrollIntoView({ block: 'center' });
  }
});
addEventListener('DOMContentLoaded', function () {
  if (!navigator.clipboard) return;
  document.querySelectorAll('[data-copy]').forEach(function (words) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(words.textContent).then(function () { button.textContent = 'Copied'; });
    });
    words.after(button);
  });
});
`;
