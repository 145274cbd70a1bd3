// The top of the page: what was looked at, what could not be, and how it compares with the sweep before.
const TIERS = {
  FULL: 'a full sweep: every permission of every image was read',
  CHANGES: 'a sweep of changes: only what listings and CloudTrail tell',
};

function change(now, before) {
  if (before === undefined) return null;
  const more = now - before;
  const text = more === 0 ? '±0' : (more > 0 ? '+' : '−') + count(Math.abs(more));
  return el('small', { class: more > 0 ? 'worse' : more < 0 ? 'better' : false }, text);
}

function notice(title, sentences, bad) {
  const shown = 8;
  const list = el('ul', {}, ...sentences.slice(0, shown).map(sentence => el('li', {}, sentence)));
  const box = el('section', { class: bad ? 'notice bad' : 'notice' }, el('h2', {}, title), list);
  if (sentences.length > shown) {
    box.append(el('button', { type: 'button', onclick: event => {
      list.append(...sentences.slice(shown).map(sentence => el('li', {}, sentence)));
      event.target.remove();
    } }, `Show ${count(sentences.length - shown)} more`));
  }
  return box;
}

function showNotices() {
  const unreached = REPORT.unreached.map(([place, kind, why]) =>
    `${places[place][0]} in ${places[place][1]}, ${KIND_WORDS[kind]}: ${texts[why]}`);
  if (unreached.length) {
    byId('notices').append(notice(
      `Not reached: ${unreached.length} of ${counted(REPORT.scopes, 'scope', 'scopes')}. Nothing is concluded about them.`, unreached, true));
  }
  const closed = REPORT.notEnabled.map(place => `${places[place][0]} in ${places[place][1]}`);
  if (closed.length) {
    byId('notices').append(notice(
      'Not looked at: the account does not use the Region. Enable it there, or take it out of the policies.', closed, false));
  }
  if (REPORT.blind.length) byId('notices').append(notice('What a sweep of this kind can’t see', REPORT.blind, false));
}

const KIND_WORDS = { AMI: 'AMIs', WORKSPACES_IMAGE: 'WorkSpaces images' };

function showTotals() {
  const total = (title, ...value) => el('div', {}, el('dt', {}, title), el('dd', {}, ...value));
  const before = REPORT.before && Object.values(REPORT.before.findings).reduce((sum, n) => sum + n, 0);
  const reached = REPORT.scopes - new Set(REPORT.unreached.map(([place, kind]) => `${place} ${kind}`)).size;
  byId('about').textContent = `${minute(REPORT.ended)} · ${TIERS[REPORT.tier]} · took ${span(REPORT.ended - REPORT.started)} · ${REPORT.execution}`;
  byId('totals').append(
    total('findings', count(findings.length), change(findings.length, before ?? undefined)),
    total('will be put right', count(findings.filter(finding => finding.remedy !== 'NONE').length)),
    total('images', count(images.length)),
    total('policies', count(policies.length)),
    total('scopes read', count(reached), el('small', { class: reached < REPORT.scopes ? 'worse' : false }, `of ${count(REPORT.scopes)}`)));
  byId('colophon').textContent = `Ages are counted to the end of the sweep, ${minute(REPORT.ended)}. The same report lies beside this page as JSON and as CSV.`;
}

function showTrend() {
  const before = REPORT.before;
  const now = tally(findings, finding => finding.kind);
  const most = Math.max(1, ...now.values());
  const rows = kinds.map((kind, i) => {
    const found = now.get(i) || 0;
    const then = before ? before.findings[kind.name] || 0 : undefined;
    const bar = el('span', { class: 'bar' });
    bar.style.width = `${100 * found / most}%`;
    return el('tr', { class: found ? false : 'zero' },
      el('th', { scope: 'row' }, found ? filterLink({ kind: kind.name }, kind.title) : kind.title),
      el('td', { 'aria-hidden': 'true' }, found ? bar : ''),
      el('td', { class: 'number' }, count(found)),
      el('td', { class: 'number' }, before ? count(then) : '–'),
      el('td', { class: 'number' }, change(found, then) || '–'));
  });
  byId('trend-note').textContent = before
    ? `Compared with the sweep that ended ${minute(before.ended)}.` : 'This is the first sweep; there is none to compare with.';
  byId('trend').append(el('div', { class: 'card' }, el('table', {},
    headed(['Kind', '', 'Now', 'Before', 'Difference'], ['', '', 'number', 'number', 'number']), el('tbody', {}, ...rows))));
}

function showPolicies() {
  const of = tally(images, image => image.policy);
  const broken = tally(findings, finding => finding.policy);
  const oldest = new Map();
  for (const image of images) oldest.set(image.policy, Math.min(oldest.get(image.policy) ?? Infinity, image.created));
  const row = (index, name, kind, mode) => el('tr', {},
    el('th', { scope: 'row' }, name), el('td', {}, kind), el('td', {}, mode),
    el('td', { class: 'number' }, count(of.get(index) || 0)),
    el('td', { class: 'number' }, oldest.has(index) ? span(REPORT.ended - oldest.get(index)) : '–'),
    el('td', { class: 'number' }, count(broken.get(index) || 0)));
  const rows = policies.map((policy, i) => row(i, filterLink({ policy: policy.name }, policy.name), KIND_WORDS[policy.kind], policy.mode.toLowerCase()));
  if (of.has(-1) || broken.has(-1)) rows.push(row(-1, 'no policy', '', ''));
  byId('policies').append(el('div', { class: 'card' }, el('table', {},
    headed(['Policy', 'Kind', 'Mode', 'Images', 'Oldest', 'Findings'], ['', '', '', 'number', 'number', 'number']), el('tbody', {}, ...rows))));
}
