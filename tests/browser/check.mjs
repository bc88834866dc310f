// Looks at report pages as a browser does: axe in light, dark and print, no request, no sideways scroll, links that land.
// Usage: node check.mjs [--shots DIR] PAGE.html...      Prints one line per fault; exit code 1 when there is any.
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const args = process.argv.slice(2);
const shots = args[0] === '--shots' ? args.splice(0, 2)[1] : null;
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path));
const profile = mkdtempSync(join(tmpdir(), 'report-browser-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-sync'],
});
const faults = [];

async function look(path) {
  const name = basename(resolve(path, '..')) + '/' + basename(path);
  const fault = (what) => faults.push(`${name}: ${what}`);
  const own = pathToFileURL(resolve(path)).href;
  const page = await context.newPage();
  page.on('request', (request) => { if (request.url().split('#')[0] !== own) fault(`request for ${request.url()}`); });
  page.on('console', (message) => { if (message.type() === 'error') fault(`console: ${message.text()}`); });
  page.on('dialog', async (dialog) => { fault(`dialog: ${dialog.message()}`); await dialog.dismiss(); });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(own);
  for (const [mode, media] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['print', { media: 'print', colorScheme: 'light' }]]) {
    await page.emulateMedia({ media: 'screen', ...media });
    await page.evaluate(axe);
    const result = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), tags);
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
    foreign: [...document.querySelectorAll('script,iframe,img,object,embed,form,link,[style],[onclick],[onerror]')].map((element) => element.outerHTML.slice(0, 80)),
    schemes: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((href) => !/^(https?:\/\/|mailto:|#)/.test(href)),
  }));
  if (facts.headings.filter((level) => level === 1).length !== 1) fault('not exactly one h1');
  if (facts.headings.some((level, index) => index > 0 && level > facts.headings[index - 1] + 1)) fault('a heading level is skipped');
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
  if (shots) {
    const stem = join(shots, name.replace(/[^a-z0-9]+/gi, '-'));
    await page.screenshot({ path: `${stem}-375.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: `${stem}-1280.png`, fullPage: true });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.screenshot({ path: `${stem}-dark.png` });
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: `${stem}.pdf`, preferCSSPageSize: true });
  }
  await page.close();
}

const waiting = [...args];
const worker = async () => { while (waiting.length > 0) await look(waiting.shift()); };
await Promise.all([worker(), worker()]);

await context.close();
rmSync(profile, { recursive: true, force: true });
for (const line of faults.sort()) console.log(line);
console.log(`${args.length} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 || args.length === 0 ? 1 : 0;
