// The report as Java packed it: what repeats stands once in a list and is named by its index.
const REPORT = JSON.parse(byId('report').textContent);
const { kinds, places, principals, texts, policies } = REPORT;
const REMEDIES = { DISTRIBUTE: 'distribute', RETIRE: 'retire', LEAVE: 'leave', NONE: 'left as it is' };

const key = (id, place) => `${id}@${place}`;

const images = REPORT.images.map(([id, place, name, policy, source, state, created, retires], index) => ({
  index, id, place, name, policy, source: source < 0 ? index : source, state: texts[state], created, retires,
}));
const imageAt = new Map(images.map(image => [key(image.id, image.place), image]));

const findings = REPORT.findings.map(
  ([kind, id, home, policy, principal, place, declared, seen, since, remedy, sentence]) => ({
    kind, id, home, policy, principal, place, since, remedy,
    declared: texts[declared], seen: texts[seen], sentence: texts[sentence],
    image: imageAt.get(key(id, home)),
  }));

const nameOf = finding => (finding.image ? finding.image.name : '');
const policyName = index => (index < 0 ? '' : policies[index].name);

/** What the text filter looks in; made when it is first asked for. */
function haystack(finding) {
  return finding.haystack ??= [
    nameOf(finding), finding.id, policyName(finding.policy), kinds[finding.kind].title, finding.declared, finding.seen,
    finding.sentence, places[finding.place].join(' '), finding.principal < 0 ? '' : principals[finding.principal].join(' '),
  ].join('\n').toLowerCase();
}

/** The accounts that a finding is about: where it is, and who has or lacks access. */
const concerns = (finding, account) => places[finding.place][0] === account
  || (finding.principal >= 0 && principals[finding.principal][0] === account);

const tally = (things, by) => things.reduce((sums, thing) => sums.set(by(thing), (sums.get(by(thing)) || 0) + 1), new Map());
