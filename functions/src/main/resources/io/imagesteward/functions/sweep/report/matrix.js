// Images by Region and account, a page of rows and a page of columns at a time.
const ROWS = 25;
const ACROSS = 40;
const shown = { row: 0, column: 0 };

/** Every Region with everybody who is declared or was found there, the owners first. */
const columns = (() => {
  const owners = new Set(families.map(family => places[family.place][0]).filter((_, i) => families[i].created !== undefined));
  const found = new Map();
  const add = (region, who) => found.set(cellKey(region, who), { region, who, owner: owners.has(who) });
  for (const image of images) add(places[image.place][1], places[image.place][0]);
  const own = [...owners];
  for (const policy of policies) {
    policy.into.forEach(place => add(places[place][1], places[place][0]));
    for (const region of policy.regions) [...own, ...policy.shared.map(p => principals[p][0])].forEach(who => add(region, who));
  }
  for (const finding of findings.filter(finding => kinds[finding.kind].name in MEANS)) {
    const [account, region] = places[finding.place];
    add(region, finding.principal < 0 || kinds[finding.kind].name === 'UNTRUSTED_SHARE' ? account : principals[finding.principal][0]);
  }
  return [...found.values()].sort((a, b) => a.region.localeCompare(b.region) || b.owner - a.owner || a.who.localeCompare(b.who));
})();
const labels = new Map(principals);

function stateCell(family, column, first) {
  const [look, sign, words] = STATES[stateOf(family, column.region, column.who)];
  const place = `${labels.get(column.who) || column.who}, ${column.region}`;
  return el('td', { class: first ? 'cell first' : 'cell', title: `${words}: ${place}` },
    el('span', { class: `state ${look}`, 'aria-hidden': 'true' }, sign), unseen(words));
}

function retirement(family) {
  if (family.retires === undefined || family.retires < 0) return '–';
  return family.retires <= REPORT.ended ? `due since ${date(family.retires)}` : `${date(family.retires)}, in ${span(family.retires - REPORT.ended)}`;
}

function familyRow(family, across) {
  const title = family.found.length ? filterLink({ q: family.id }, family.name || family.id) : family.name || family.id;
  return el('tr', {},
    el('th', { scope: 'row', class: 'image' }, title, family.name ? el('span', { class: 'id' }, family.id) : null,
      family.state && family.state !== 'available' ? el('span', { class: 'chip' }, family.state) : null,
      family.created ? el('span', { class: 'soft folded' }, `${span(REPORT.ended - family.created)} old`) : null,
      family.retires > 0 ? el('span', { class: 'soft folded' }, `retires ${retirement(family)}`) : null),
    el('td', { class: 'when' }, family.created ? span(REPORT.ended - family.created) : '–'),
    el('td', { class: 'when' }, retirement(family)),
    ...across.map((column, i) => stateCell(family, column, i === 0 || across[i - 1].region !== column.region)));
}

function matrixHead(across) {
  const regions = [...tally(across, column => column.region)];
  const tall = (title, look) => el('th', { scope: 'col', rowspan: 2, class: look }, title);
  return el('thead', {},
    el('tr', {}, tall('Image', 'image'), tall('Age', 'when'), tall('Retires', 'when'),
      ...regions.map(([region, wide]) => el('th', { scope: 'colgroup', colspan: wide, class: 'region' }, region))),
    el('tr', {}, ...across.map((column, i) => el('th',
      { scope: 'col', class: i === 0 || across[i - 1].region !== column.region ? 'who first' : 'who' },
      el('span', {}, labels.get(column.who) || column.who)))));
}

function pager(title, name, size, total, again) {
  const from = shown[name];
  const turn = (to, label) => el('button', { type: 'button', 'data-turn': label + name, disabled: to < 0 || to >= total,
    onclick: () => { shown[name] = to; again(); }, 'aria-label': `${label} ${title}` }, label);
  return [turn(from - size, 'Previous'), turn(from + size, 'Next'),
    el('span', {}, `${title} ${count(from + 1)}–${count(Math.min(total, from + size))} of ${count(total)}`)];
}

function showMatrix(filter, found) {
  const hits = new Set(found);
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = families.filter(family =>
    (!filter.policy || policyName(family.policy) === filter.policy)
    && (filter.kind || filter.remedy ? family.found.some(finding => hits.has(finding))
      : words.every(word => `${family.name}\n${family.id}`.toLowerCase().includes(word)) || family.found.some(finding => hits.has(finding))));
  const across = columns.filter(column => (!filter.region || column.region === filter.region) && (!filter.account || column.who === filter.account));
  shown.row = shown.column = 0;
  drawMatrix(rows, across);
}

function drawMatrix(rows, across) {
  const turned = document.activeElement && document.activeElement.dataset.turn;
  const again = () => drawMatrix(rows, across);
  const part = across.slice(shown.column, shown.column + ACROSS);
  const turns = [];
  if (rows.length > ROWS) turns.push(...pager('images', 'row', ROWS, rows.length, again));
  if (across.length > ACROSS) turns.push(...pager('columns', 'column', ACROSS, across.length, again));
  const table = el('table', {}, el('caption', { class: 'unseen' }, 'State of each image in each Region for each account'),
    matrixHead(part), el('tbody', {}, ...rows.slice(shown.row, shown.row + ROWS).map(family => familyRow(family, part))));
  byId('matrix').replaceChildren(...(rows.length
    ? [el('div', { class: 'pager' }, ...turns), el('div', { class: 'card matrix', tabindex: 0, role: 'region', 'aria-labelledby': 'matrix-title' }, table)]
    : [el('p', { class: 'group nothing' }, images.length ? 'No image matches the filter.' : 'No image was seen.')]));
  if (turned) byId('matrix').querySelector(`[data-turn="${turned}"]`)?.focus();
}

function showLegend() {
  byId('legend').append(...STATES.map(([look, sign, words]) => el('li', {}, el('span', { class: `state ${look}`, 'aria-hidden': 'true' }, sign), words)));
}
