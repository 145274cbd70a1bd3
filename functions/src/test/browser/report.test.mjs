// The report's page as people use it. BrowserTest.java writes the pages, and runs this with Node's own test runner.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';

let browser;
let page;
const open = async (name, how) => (page = await browser.page(name, how));

before(async () => { browser = await openBrowser(); });
after(() => browser.close());
afterEach(async () => {
  assert.deepEqual(page.complaints, [], 'errors, dialogs and requests');
  await page.close();
});

const CLOSED = 'Region not enabled';
const findingRows = () => page.locator('#groups tbody tr');
const matches = text => page.locator('#matches', { hasText: new RegExp(`^${text}`) }).waitFor();
const total = title => page.locator('#totals > div', { hasText: title }).locator('dd').innerText();
const row = name => page.locator('#matrix tbody tr', { hasText: name });
const states = async name => (await row(name).locator('td.cell .unseen').allTextContents());
const filter = name => page.getByRole('search').getByRole(name === 'Text' ? 'searchbox' : 'combobox', { name, exact: true });

test('the totals, the trend and what was not reached stand at the top', async () => {
  await open('example');
  assert.match(await total('findings'), /^16\s*−1$/);
  assert.equal(await total('images'), '23');
  assert.match(await total('scopes read'), /^16\s*of 18$/);
  assert.match(await page.locator('#notices').innerText(), /Not reached: 2 of 18 scopes[^]*sts:AssumeRole was denied[^]*does not use the Region[^]*222233334444 in eu-south-1[^]*can’t see/);
  assert.deepEqual(await page.getByRole('row', { name: /^no copy where/ }).locator('.number').allTextContents(), ['1', '4', '−3']);
});

test('every kind has its group, the most urgent first', async () => {
  await open('example');
  assert.equal(await page.locator('#groups details').count(), 15);
  assert.equal(await page.locator('#groups h3').first().innerText(), 'public image');
  assert.equal(await findingRows().count(), 16);
});

test('a text narrows findings and images, and the number of matches is announced', async () => {
  await open('example');
  await filter('Text').fill('EDGE-router eu-west-1');
  await matches('3 of 16 findings match');
  assert.equal(await findingRows().count(), 3);
  assert.deepEqual(await page.locator('#matrix tbody th a').allTextContents(), ['edge-router-7', 'edge-router-6']);
  assert.equal(await page.getByRole('status').getAttribute('aria-live'), 'polite');
});

test('kind, policy, account, Region and remedy narrow too, and the address remembers them', async () => {
  await open('example');
  await filter('Kind').selectOption({ label: 'shared with someone whom no policy names' });
  await matches('2 of 16');
  await filter('Policy').selectOption('edge-router');
  await matches('1 of 16');
  assert.match(page.url(), /#kind=UNEXPECTED_SHARE&policy=edge-router$/);
  await filter('Remedy').selectOption('RETIRE');
  await matches('0 of 16');
  assert.match(await page.locator('#groups').innerText(), /No finding matches/);
  await page.getByRole('button', { name: /Clear/ }).click();
  await filter('Account').selectOption('777788889999');
  await matches('1 of 16');
  await filter('Account').selectOption('');
  await filter('Region').selectOption('ap-southeast-2');
  await matches('4 of 16');
});

test('an address with a filter opens filtered, and a kind in the trend is such a link', async () => {
  await open('example', { hash: '#policy=golden-desktop' });
  await matches('2 of 16');
  assert.equal(await filter('Policy').inputValue(), 'golden-desktop');
  await page.getByRole('link', { name: 'public image' }).click();
  await matches('1 of 16');
  assert.equal(await filter('Policy').inputValue(), '');
});

test('the keyboard is enough', async () => {
  await open('example');
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.className);
  assert.equal(await focused(), 'skip');
  assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'the skip link is seen when it has the focus');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'findings');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'q');
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
  await page.keyboard.type('snap-');
  await matches('2 of 16');
  await page.keyboard.press('Escape');
  await matches('16 findings');
  assert.equal(await focused(), 'q');
  await page.locator('#groups summary').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#groups details').first().getAttribute('open'), null);
});

test('the matrix tells what is there, missing, too much, failed, unknown and not asked for', async () => {
  await open('example');
  await filter('Region').selectOption('ap-southeast-2');
  await matches('4 of 16');
  assert.deepEqual(await states('golden-linux-2026.01'), ['missing', 'missing', 'missing', 'missing']);
  assert.deepEqual(await states('golden-desktop-2026.01'), Array(4).fill('unreachable'));
  assert.deepEqual(await states('edge-router-6'), ['unexpected', ...Array(3).fill('not declared')]);
  await filter('Region').selectOption('eu-west-1');
  await matches('5 of 16');
  assert.deepEqual(await states('golden-linux-2025.12'), ['copy failed', 'copy failed', 'copy failed', 'not declared', 'copy failed']);
  assert.deepEqual(await states('golden-linux-2025.10'), ['as declared', 'as declared', 'as declared', 'not declared', 'as declared']);
});

test('whom a key shuts out lacks the image, and nobody else does', async () => {
  await open('example', { hash: '#kind=CLOSED_KEY&region=eu-west-1' });
  await matches('1 of 16');
  assert.deepEqual(await states('golden-linux-2026.01'), ['as declared', 'as declared', 'missing', 'not declared', 'as declared']);
});

test('a Region that an account does not use is told from one that lacks something, by words and sign', async () => {
  await open('not-enabled');
  for (const image of await page.locator('#matrix tbody tr').all()) {
    assert.deepEqual(await image.locator('td.cell .unseen').allTextContents(), [
      'as declared', CLOSED, 'as declared', CLOSED, CLOSED, CLOSED, 'as declared', 'as declared', 'as declared']);
    assert.equal(await image.getByRole('cell', { name: CLOSED, exact: true }).count(), 4);
    assert.deepEqual(await image.locator('.closed').allTextContents(), Array(4).fill('⊘'));
  }
  assert.equal(await page.locator('#matrix tbody tr').count(), 2);
  assert.equal(await page.getByRole('list', { name: 'Legend' }).getByRole('listitem').filter({ hasText: CLOSED }).count(), 1);
  assert.match(await page.getByTitle(CLOSED).first().getAttribute('title'), /: 100000000000, eu-west-1$/);
});

test('it is noticed and not counted as drift', async () => {
  await open('not-enabled');
  assert.match(await page.locator('#notices').innerText(), /Enable it there[^]*100000000000 in eu-west-1[^]*999999999999 in sa-east-1/);
  assert.equal(await total('findings'), '0');
  assert.equal(await total('scopes read'), '4of 4');
  assert.equal(await findingRows().count(), 0);
  assert.match(await page.locator('#groups').innerText(), /as declared/);
  assert.deepEqual(await page.locator('#trend .number').allTextContents().then(all => all.filter(text => /[1-9]/.test(text))), []);
});

test('screen readers find landmarks, names and headed tables', async () => {
  await open('example');
  for (const role of ['banner', 'main', 'contentinfo', 'search']) assert.equal(await page.getByRole(role).count(), 1, role);
  assert.equal(await page.locator('th:not([scope])').count(), 0);
  assert.equal(await page.locator('input, select').evaluateAll(all => all.filter(one => !one.labels.length).length), 0);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.ok(await row('golden-linux-2026.01').getByText('missing', { exact: true }).count() > 0, 'states are words, too');
});

for (const width of [1280, 390]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing sticks out at ${width} px, ${colorScheme}`, async () => {
      for (const name of ['example', 'not-enabled', 'hostile', 'large']) {
        if (page && !page.isClosed()) await page.close();
        await open(name, { width, colorScheme });
        const [wide, back] = await page.evaluate(() => [document.documentElement.scrollWidth, getComputedStyle(document.body).backgroundColor]);
        assert.ok(wide <= width, `${name} is ${wide} px wide`);
        assert.equal(Number(back.match(/\d+/)[0]) < 128, colorScheme === 'dark', back);
      }
    });
  }
}

test('a name that is markup stays a name', async () => {
  await open('hostile');
  assert.match(await page.locator('#groups .name').innerText(), /^<\/script><script>alert/);
  assert.equal(await page.locator('img').count(), 0);
});

test('a report of nothing says so', async () => {
  await open('empty');
  assert.match(await page.locator('#groups').innerText(), /as declared/);
  assert.match(await page.locator('#trend-note').innerText(), /first sweep/);
});

test('five thousand images and findings are shown a part at a time', async t => {
  await open('large');
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const filtered = await page.evaluate(async () => {
    const begun = performance.now();
    document.forms[0].q.value = 'golden-image-00042';
    document.forms[0].q.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - begun;
  });
  t.diagnostic(`first paint ${Math.round(paint)} ms, filtered in ${Math.round(filtered)} ms`);
  await matches('5 of 5,000');
  await page.keyboard.press('Escape');
  await matches('5,000 findings');
  assert.ok(await page.locator('*').count() < 10_000, 'elements');
  await page.getByRole('button', { name: /^Show 100 more of .*: public image/ }).click();
  assert.equal(await page.locator('#groups tbody').first().locator('tr').count(), 110);
  await page.getByRole('button', { name: 'Next images' }).click();
  assert.match(await page.locator('.pager').innerText(), /images 26–50 of 1,000/);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Next images');
});

test('it has its picture taken', async () => {
  await open('example', { hash: '#q=golden-linux-2025&remedy=DISTRIBUTE' });
  await matches('5 of 16');
  await page.locator('#groups details').evaluateAll(all => all.slice(2).forEach(group => { group.open = false; }));
  await page.evaluate(() => document.activeElement.blur());
  await page.screenshot({ path: join(process.env.PAGES, 'report.png'), fullPage: true });
  assert.ok(await page.locator('#matrix').isVisible());
});
