// Looks at report pages as a browser does: axe in light, dark and print, no request, no sideways scroll, links that land,
// the same text without a script; and for pages with cases a walk by keyboard and the order for other weights.
// Usage: node check.mjs [--shots DIR] [--cases FILE] PAGE.html...   Prints one line per fault; exit code 1 when there is any.
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { explore, walk } from './explore.mjs';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const shots = option('--shots');
const casesFile = option('--cases');
const cases = casesFile ? JSON.parse(readFileSync(casesFile, 'utf8')) : {};
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path));
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-sync'];
const profiles = [];
const launch = (options) => {
  const profile = mkdtempSync(join(tmpdir(), 'report-browser-'));
  profiles.push(profile);
  return chromium.launchPersistentContext(profile, { executablePath, headless: true, args: flags, ...options });
};
const context = await launch({});
const plain = await launch({ javaScriptEnabled: false });
const faults = [];

const spaced = (text) => text.replace(/\s+/g, ' ').trim();

// The text of the page as it is read, without what only a script offers.
const readable = (page) => page.locator('main').evaluate((main) => {
  const copy = main.cloneNode(true);
  copy.querySelectorAll('.explore, .search, .said, nav').forEach((element) => element.remove());
  return copy.textContent;
});

// A page with hostile texts: whatever is done with it, they stay texts.
async function provoke(page, own) {
  await page.goto(own);
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => { element.open = true; }));
  for (const button of await page.locator('button:visible:enabled').all()) await button.click();
  for (const field of await page.locator('.search input').all()) await field.fill('a');
  for (const slider of (await page.locator('.explore input[type="range"]').all()).slice(0, 3)) await slider.press('ArrowLeft');
  await page.waitForTimeout(500);
  await page.close();
}

let explored = 0;

async function look(path) {
  const name = basename(resolve(path, '..')) + '/' + basename(path);
  const fault = (what) => faults.push(`${name}: ${what}`);
  const own = pathToFileURL(resolve(path)).href;
  const listen = (page) => {
    page.on('request', (request) => { if (request.url().split('#')[0] !== own) fault(`request for ${request.url()}`); });
    page.on('console', (message) => { if (message.type() === 'error') fault(`console: ${message.text()}`); });
    page.on('pageerror', (error) => fault(`script: ${error.message}`));
    page.on('dialog', async (dialog) => { fault(`dialog: ${dialog.message()}`); await dialog.dismiss(); });
  };
  const page = await context.newPage();
  listen(page);
  if (basename(path).startsWith('hostile-')) return provoke(page, own);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(own);
  // What the script offers is looked at too, as far as it goes.
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => { element.open = true; }));
  for (const [mode, media] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['print', { media: 'print', colorScheme: 'light' }]]) {
    await page.emulateMedia({ media: 'screen', ...media });
    if (mode === 'light') await page.evaluate(axe);
    // On paper nobody points at anything, so the size of targets is looked at on the screen only.
    const rules = { 'target-size': { enabled: mode !== 'print' } };
    const run = (given) => window.axe.run(document, { runOnly: given.tags, rules: given.rules, resultTypes: ['violations'] });
    const result = await page.evaluate(run, { tags, rules });
    for (const violation of result.violations) {
      const at = violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ');
      fault(`axe (${mode}) ${violation.id}: ${violation.help} at ${at} (${violation.nodes.length})`);
    }
  }
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  const facts = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1])),
    lost: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))),
    twice: [...document.querySelectorAll('[id]')].map((element) => element.id).filter((id, index, all) => all.indexOf(id) !== index),
    foreign: [...document.querySelectorAll('script[src],iframe,img,object,embed,form,link,[style],[onclick],[onerror]')].map((element) => element.outerHTML.slice(0, 80)),
    scripts: [...document.scripts].filter((script) => !script.type).length,
    schemes: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((href) => !/^(https?:\/\/|mailto:|#|[\w-]+\.html(#|$))/.test(href)),
  }));
  if (facts.headings.filter((level) => level === 1).length !== 1) fault('not exactly one h1');
  if (facts.headings.some((level, index) => index > 0 && level > facts.headings[index - 1] + 1)) fault('a heading level is skipped');
  if (facts.scripts > 1) fault(`${facts.scripts} scripts`);
  for (const href of facts.lost) fault(`link without target: ${href}`);
  for (const id of facts.twice) fault(`id twice: ${id}`);
  for (const element of facts.foreign) fault(`element that has no place here: ${element}`);
  for (const href of facts.schemes) fault(`link that leads elsewhere: ${href}`);
  await page.keyboard.press('Tab');
  if (!(await page.evaluate(() => document.activeElement.matches('a.skip')))) fault('the first stop of the keyboard is not the skip link');
  for (const width of [320, 375]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fault(`sideways scroll at ${width} px: ${wide}`);
  }
  const text = spaced(await readable(page));
  await page.close();

  const bare = await plain.newPage();
  await bare.goto(own);
  const controls = await bare.locator('button:visible, input:visible, select:visible, summary:visible').count();
  if (controls > 0) fault(`${controls} controls without a script`);
  const still = spaced(await bare.locator('main').textContent());
  const nav = spaced(await bare.locator('nav').allTextContents().then((all) => all.join(' ')));
  if (still.replace(nav, '').replace(/\s+/g, '') !== text.replace(/\s+/g, '')) fault('without a script the text is another');
  await bare.close();

  const wanted = cases[resolve(path)] ?? cases[path];
  if (wanted) {
    const walked = await context.newPage();
    listen(walked);
    await walk(walked, own, fault);
    await explore(walked, own, wanted, fault);
    await walked.close();
    explored += 1;
  }
  if (shots) {
    const shown = await context.newPage();
    await shown.goto(own);
    const stem = join(shots, name.replace(/[^a-z0-9]+/gi, '-'));
    for (const width of [320, 375, 1280]) {
      await shown.setViewportSize({ width, height: 900 });
      await shown.screenshot({ path: `${stem}-${width}.png`, fullPage: true });
    }
    await shown.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await shown.screenshot({ path: `${stem}-dark.png`, fullPage: true });
    await shown.emulateMedia({ media: 'print', colorScheme: 'light' });
    await shown.pdf({ path: `${stem}.pdf`, preferCSSPageSize: true, tagged: true, outline: true });
    await shown.close();
  }
}

const waiting = [...args];
const worker = async () => {
  while (waiting.length > 0) {
    const path = waiting.shift();
    await look(path).catch((error) => faults.push(`${path}: ${error.message}`));
  }
};
await Promise.all([worker(), worker()]);

await context.close();
await plain.close();
profiles.forEach((profile) => rmSync(profile, { recursive: true, force: true }));
for (const line of faults.sort()) console.log(line);
console.log(`${args.length} pages, ${explored} with other weights, ${faults.length} faults`);
process.exitCode = faults.length > 0 || args.length === 0 ? 1 : 0;
