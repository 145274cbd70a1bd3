// Everything that is shown goes through textContent: names of images come from strangers.
const byId = id => document.getElementById(id);

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

const unseen = text => el('span', { class: 'unseen' }, text);
const count = number => number.toLocaleString('en');
const counted = (number, one, several) => `${count(number)} ${number === 1 ? one : several}`;

const DAY = 86400;
const date = seconds => new Date(seconds * 1000).toISOString().slice(0, 10);
const minute = seconds => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';

/** A length of time as people say it; negative is the future. */
function span(seconds) {
  const past = Math.abs(seconds);
  if (past < 120) return `${Math.round(past)} s`;
  if (past < 2 * 3600) return `${Math.round(past / 60)} min`;
  if (past < 2 * DAY) return `${Math.round(past / 3600)} h`;
  return counted(Math.floor(past / DAY), 'day', 'days');
}

const headed = (titles, classes = []) => el('thead', {}, el('tr', {}, ...titles.map(
  (title, i) => (title ? el('th', { scope: 'col', class: classes[i] }, title) : el('td', { 'aria-hidden': 'true' })))));
