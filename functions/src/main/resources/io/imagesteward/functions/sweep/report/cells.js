// What a cell of the matrix says, worked out of what policies declare and what was found: no cell is in the data.
const STATES = [
  ['declared', '✓', 'as declared'], ['missing', '–', 'missing'], ['unexpected', '!', 'unexpected'],
  ['failed', '×', 'copy failed'], ['unreachable', '?', 'unreachable'], ['undeclared', '·', 'not declared'],
  ['closed', '⊘', 'Region not enabled'],
];
const DECLARED = 0, MISSING = 1, UNEXPECTED = 2, FAILED = 3, UNREACHABLE = 4, UNDECLARED = 5, CLOSED = 6;
const WORST = [UNEXPECTED, FAILED, MISSING, UNREACHABLE, CLOSED, DECLARED, UNDECLARED];
/** What a finding makes of a cell; kinds that are not here are not about who has what where. */
const MEANS = {
  PUBLIC_IMAGE: UNEXPECTED, UNEXPECTED_SHARE: UNEXPECTED, UNTRUSTED_SHARE: UNEXPECTED, SNAPSHOT_PERMISSIONS: UNEXPECTED,
  WRONG_KEY: UNEXPECTED, STRAY_COPY: UNEXPECTED, CLOSED_KEY: MISSING, MISSING_SHARE: MISSING, MISSING_COPY: MISSING, FAILED_COPY: FAILED,
};
const ABOUT_COPIES = new Set(['MISSING_COPY', 'FAILED_COPY']);

const cellKey = (region, who) => `${region} ${who}`;
const scopeKey = (place, kind) => `${places[place].join(' ')} ${kind}`;
const closedPlaces = new Set(REPORT.notEnabled.map(place => places[place].join(' ')));
const unreachedScopes = new Set(REPORT.unreached.map(([place, kind]) => scopeKey(place, kind)));

/** A source with its copies and all that was found about them; a stranger's image is a family of its own. */
const families = (() => {
  const made = new Map();
  const family = (at, image) => {
    if (!made.has(at)) made.set(at, { ...image, found: [], cells: null });
    return made.get(at);
  };
  for (const image of images) family(key(images[image.source].id, images[image.source].place), images[image.source]);
  for (const finding of findings) {
    if (finding.image) family(key(images[finding.image.source].id, images[finding.image.source].place)).found.push(finding);
    else if (/^(ami|wsi)-/.test(finding.id)) {
      family(key(finding.id, finding.home), { id: finding.id, place: finding.home, name: '', policy: finding.policy, state: '' }).found.push(finding);
    }
  }
  return [...made.values()].sort((a, b) => (b.found.length > 0) - (a.found.length > 0) || (b.created || 0) - (a.created || 0));
})();

/** What was found about a family, by cell. A copy that is not there is there for nobody. */
function foundIn(family) {
  if (family.cells) return family.cells;
  family.cells = new Map();
  family.absent = new Map();
  for (const finding of family.found) {
    const kind = kinds[finding.kind].name;
    if (!(kind in MEANS)) continue;
    const [account, region] = places[finding.place];
    const who = finding.principal < 0 || kind === 'UNTRUSTED_SHARE' ? account : principals[finding.principal][0];
    const at = cellKey(region, who);
    family.cells.set(at, worse(family.cells.get(at), MEANS[kind]));
    if (ABOUT_COPIES.has(kind) && account === places[family.place][0]) family.absent.set(region, MEANS[kind]);
  }
  return family.cells;
}

const worse = (one, other) => (one === undefined || WORST.indexOf(other) < WORST.indexOf(one) ? other : one);

function stateOf(family, region, who) {
  const found = foundIn(family).get(cellKey(region, who));
  if (found !== undefined) return found;
  const [owner, home] = places[family.place];
  const kind = family.id.startsWith('wsi-') ? 'WORKSPACES_IMAGE' : 'AMI';
  if ([owner, who].some(account => closedPlaces.has(`${account} ${region}`))) return CLOSED;
  if ([owner, who].some(account => unreachedScopes.has(`${account} ${region} ${kind}`))) return UNREACHABLE;
  if (family.policy < 0 || family.state !== 'available') return UNDECLARED;
  const policy = policies[family.policy];
  if (policy.into.some(place => places[place][0] === who && places[place][1] === region)) return DECLARED;
  const here = region === home || policy.regions.includes(region);
  if (!here || (who !== owner && !policy.shared.some(principal => principals[principal][0] === who))) return UNDECLARED;
  return who === owner ? DECLARED : family.absent.get(region) ?? DECLARED;
}
