// Puts the page together: first what is at its top, then, a frame later, what is long.
let announcement;
let due;
let later;

function apply() {
  const filter = chosen();
  const found = matching(filter);
  showFindings(found);
  clearTimeout(later);
  later = setTimeout(() => showMatrix(filter, found));
  byId('clear').disabled = address(filter) === '#';
  clearTimeout(announcement);
  const text = found.length === findings.length
    ? counted(found.length, 'finding', 'findings') : `${count(found.length)} of ${counted(findings.length, 'finding', 'findings')} match`;
  announcement = setTimeout(() => { byId('matches').textContent = text; }, 250);
}

/** Typing leaves no trail of pages to go back through. */
function filterChanged() {
  history.replaceState(null, '', address(chosen()));
  cancelAnimationFrame(due);
  due = requestAnimationFrame(apply);
}

/** The link that skips to the findings is an address too, and no filter. */
function addressChanged() {
  if (location.hash === '#findings') return;
  choose({ ...NO_FILTER, ...inAddress() });
  apply();
  if (location.hash.length > 1) byId('findings').focus();
}

function clear() {
  choose(NO_FILTER);
  filterChanged();
  form.q.focus();
}

form.addEventListener('input', filterChanged);
form.addEventListener('submit', event => event.preventDefault());
byId('clear').addEventListener('click', clear);
addEventListener('keydown', event => {
  if (event.key === 'Escape' && address(chosen()) !== '#') {
    event.preventDefault();
    clear();
  }
});
addEventListener('hashchange', addressChanged);

showNotices();
showTotals();
showTrend();
showPolicies();
showLegend();
offerAll();
requestAnimationFrame(() => setTimeout(() => {
  choose({ ...NO_FILTER, ...inAddress() });
  apply();
  setTimeout(() => { document.documentElement.dataset.ready = 'true'; });
}));
