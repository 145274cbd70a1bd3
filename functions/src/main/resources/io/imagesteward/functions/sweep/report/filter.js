// The filter lives in the form and in the address, so that a filtered page can be linked to.
const form = byId('filter');
const NO_FILTER = { q: '', kind: '', policy: '', account: '', region: '', remedy: '' };

function offer(select, all, options) {
  select.append(el('option', { value: '' }, all), ...options.map(([value, text]) => el('option', { value }, text)));
}

function offerAll() {
  const found = new Set(findings.map(finding => finding.kind));
  const accounts = new Set(places.map(place => place[0]));
  principals.filter(([text]) => /^\d{12}$/.test(text)).forEach(([text]) => accounts.add(text));
  const plain = values => [...values].sort().map(value => [value, value]);
  offer(form.kind, 'all kinds', kinds.filter((_, i) => found.has(i)).map(kind => [kind.name, kind.title]));
  offer(form.policy, 'all policies', plain(policies.map(policy => policy.name)));
  offer(form.account, 'all accounts', plain(accounts));
  offer(form.region, 'all Regions', plain(new Set(places.map(place => place[1]))));
  offer(form.remedy, 'all remedies', Object.entries(REMEDIES));
}

const chosen = () => Object.fromEntries(Object.keys(NO_FILTER).map(name => [name, form[name].value.trim()]));

function choose(filter) {
  for (const name of Object.keys(NO_FILTER)) {
    form[name].value = filter[name] || '';
    if (form[name].selectedIndex === -1) form[name].value = '';
  }
}

const inAddress = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

const address = filter => '#' + new URLSearchParams(Object.entries(filter).filter(([, value]) => value));

/** A link that sets the filter. */
const filterLink = (filter, ...text) => el('a', { href: address(filter) }, ...text);

function matching(filter) {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(finding =>
    (!filter.kind || kinds[finding.kind].name === filter.kind)
    && (!filter.policy || policyName(finding.policy) === filter.policy)
    && (!filter.remedy || finding.remedy === filter.remedy)
    && (!filter.region || places[finding.place][1] === filter.region)
    && (!filter.account || concerns(finding, filter.account))
    && words.every(word => haystack(finding).includes(word)));
}
