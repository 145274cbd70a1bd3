// Headless Chromium with the pages that the Java side wrote; nothing is downloaded.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(join(process.env.PLAYWRIGHT, 'any.js'))('playwright-core');
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'report-browser-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM, headless: true, args: QUIET });
  return {
    /** A page of the report, which must neither complain nor ask for anything but itself. */
    async page(name, { hash = '', width = 1280, colorScheme = 'light' } = {}) {
      const page = await context.newPage();
      page.complaints = [];
      page.on('console', message => message.type() !== 'log' && page.complaints.push(message.text()));
      page.on('pageerror', error => page.complaints.push(error.message));
      page.on('dialog', dialog => page.complaints.push(dialog.message()));
      const url = pathToFileURL(join(process.env.PAGES, `${name}.html`)).href;
      page.on('request', request => request.url().split('#')[0] !== url && page.complaints.push(request.url()));
      page.setDefaultTimeout(30_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(url + hash);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
