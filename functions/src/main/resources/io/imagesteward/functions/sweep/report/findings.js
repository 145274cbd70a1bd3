// The findings, grouped by kind. Only the first of each group are made into rows; the rest wait for a button.
const FIRST = 10;
const MORE = 100;
const URGENT = 3;
const COLUMNS = [['Image', 'c-image'], ['Where', 'c-where'], ['Declared', ''], ['Seen', ''], ['Since', 'c-since'], ['What will be done', '']];
const closed = new Set();

function subject(finding) {
  const name = nameOf(finding);
  return [el('span', { class: 'name' }, name || finding.id || 'the account'),
    name ? el('span', { class: 'id' }, finding.id) : null,
    finding.policy >= 0 ? el('span', { class: 'chip' }, policyName(finding.policy)) : null];
}

function findingRow(finding) {
  const cell = (i, ...content) => el('td', { role: 'cell', class: COLUMNS[i][1], 'data-label': COLUMNS[i][0] }, el('div', {}, ...content.flat()));
  const [account, region] = places[finding.place];
  const who = finding.principal < 0 ? null : el('div', {}, principals[finding.principal][1]);
  return el('tr', { role: 'row' },
    cell(0, subject(finding)),
    cell(1, el('div', {}, region), el('span', { class: 'id' }, account), who),
    cell(2, finding.declared),
    cell(3, finding.seen),
    cell(4, el('time', { datetime: date(finding.since), title: minute(finding.since) }, date(finding.since)),
      el('span', { class: 'soft' }, span(REPORT.ended - finding.since))),
    cell(5, el('span', { class: finding.remedy === 'NONE' ? 'chip holds' : 'chip does' }, REMEDIES[finding.remedy]), ' ', finding.sentence));
}

function group(kind, found) {
  const rows = el('tbody', { role: 'rowgroup' }, ...found.slice(0, FIRST).map(findingRow));
  const title = kinds[kind].title;
  const box = el('details', { class: kind < URGENT ? 'group urgent' : 'group', open: !closed.has(kind) },
    el('summary', {}, el('h3', {}, title), el('span', { class: 'count' }, count(found.length))),
    el('table', { role: 'table', 'aria-label': `Findings: ${title}` },
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
        ...COLUMNS.map(([text, look]) => el('th', { role: 'columnheader', scope: 'col', class: look }, text)))),
      rows));
  box.addEventListener('toggle', () => (box.open ? closed.delete(kind) : closed.add(kind)));
  if (found.length > FIRST) box.append(el('div', { class: 'more' }, moreButton(rows, found, title)));
  return box;
}

function moreButton(rows, found, title) {
  const label = () => `Show ${count(Math.min(MORE, found.length - rows.rows.length))} more of ${count(found.length - rows.rows.length)}`;
  const button = el('button', { type: 'button', 'aria-label': `${label()}: ${title}` }, label());
  button.addEventListener('click', () => {
    const from = rows.rows.length;
    rows.append(...found.slice(from, from + MORE).map(findingRow));
    rows.rows[from].tabIndex = -1;
    rows.rows[from].focus();
    if (rows.rows.length === found.length) button.remove();
    else {
      button.textContent = label();
      button.setAttribute('aria-label', `${label()}: ${title}`);
    }
  });
  return button;
}

function showFindings(found) {
  const groups = new Map();
  for (const finding of found) {
    if (!groups.has(finding.kind)) groups.set(finding.kind, []);
    groups.get(finding.kind).push(finding);
  }
  const boxes = [...groups.keys()].sort((a, b) => a - b).map(kind => group(kind, groups.get(kind)));
  const nothing = findings.length ? 'No finding matches the filter.' : 'Everything that was seen is as declared.';
  byId('groups').replaceChildren(...(boxes.length ? boxes : [el('p', { class: 'group nothing' }, nothing)]));
}
