// What a reader does with a page: walks it by keyboard, tries other weights, shares the address, sorts and searches.

// Every stop is seen, none is a trap, and the last one leads out of the page.
export async function walk(page, address, fault) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const reached = new Set();
  for (let stops = 0; stops < 3000; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      element.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        key: element.dataset.stop,
        name: element.outerHTML.slice(0, 90),
        kind: element.matches('input[type="range"]') ? 'slider' : element.matches('.sort') ? 'sort' : '',
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (stop === null || reached.has(stop.key)) break;
    reached.add(stop.key);
    if (stop.kind) reached.add(stop.kind);
    if (!stop.seen) fault(`keyboard: not in view: ${stop.name}`);
    if (!stop.marked) fault(`keyboard: no visible focus: ${stop.name}`);
  }
  for (const kind of ['slider', 'sort']) if (!reached.has(kind)) fault(`keyboard: no ${kind} is reached`);
  const all = await page.locator('a[href]:visible, button:visible:enabled, input:visible, select:visible, summary:visible').count();
  const stops = [...reached].filter((key) => /^\d+$/.test(key)).length;
  if (stops < all) fault(`keyboard: ${stops} stops for ${all} controls`);
}

// The rows of the table of other weights as the reader sees them.
const rows = (page) => page.locator('.explored tbody tr').evaluateAll((all) =>
  all.map((row) => [row.cells[0].firstChild.textContent, Number(row.cells[1].textContent), Number(row.cells[2].textContent)]));

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

async function set(page, weights, view) {
  for (const [id, points] of Object.entries(weights)) {
    await page.locator(`[id="explore-weight-${id}"]`).evaluate((slider, value) => {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    }, points);
  }
  await page.locator('#explore-view').selectOption(view);
}

const showAll = async (page) => { if (await page.locator('#explore-all').isVisible()) await page.locator('#explore-all').click(); };

export async function explore(page, address, cases, fault) {
  await page.goto(address);
  await showAll(page);
  const printed = await rows(page);
  for (const { weights, view, expected } of cases) {
    const told = `${JSON.stringify(weights)} ${view}`;
    await set(page, weights, view);
    const shown = await rows(page);
    if (!same(shown, expected)) fault(`weights ${told}: the page shows ${JSON.stringify(shown.slice(0, 5))}, the engine says ${JSON.stringify(expected.slice(0, 5))}`);
    // Whoever gets the address sees the same.
    const shared = await page.context().newPage();
    await shared.goto(page.url());
    await showAll(shared);
    if (!same(await rows(shared), expected)) fault(`weights ${told}: the address ${page.url()} shows something else`);
    await shared.close();
    await page.locator('#explore-reset').click();
    if (!same(await rows(page), printed)) fault(`weights ${told}: reset does not lead back`);
  }

  // By keyboard, and told once it is quiet.
  const slider = page.locator('.explore input[type="range"]').first();
  const before = Number(await slider.inputValue());
  await slider.focus();
  await page.keyboard.press(before > 0 ? 'ArrowLeft' : 'ArrowRight');
  if (Math.abs(Number(await slider.inputValue()) - before) !== 1) fault('an arrow key does not move a slider by one point');
  await page.waitForFunction(() => /\d/.test(document.getElementById('explore-status').textContent));

  // A link that names what is not here, or what cannot be, does nothing but say so.
  const strange = await page.context().newPage();
  await strange.goto(`${address}#explore?nothing=5&%3Cimg%20src=x%20onerror=alert(1)%3E=1&view=constructor`);
  await showAll(strange);
  if (!same(await rows(strange), printed)) fault('a strange address changes the order');
  await strange.waitForFunction(() => document.getElementById('explore-status').textContent.length > 60);
  await strange.close();

  await sortAndSearch(page, address, fault);
}

async function sortAndSearch(page, address, fault) {
  await page.goto(address);
  const table = page.locator('table.sortable').first();
  const column = (index) => table.locator('tbody tr:visible').evaluateAll((all, at) => all.map((row) => row.cells[at].textContent), index);
  const names = await column(0);
  await table.locator('.sort').first().click();
  const language = await page.locator('html').getAttribute('lang');
  const sorted = [...names].sort((one, other) => one.localeCompare(other, language));
  if (!same(await column(0), sorted)) fault('sorting by name does not sort');
  if (await table.locator('th').first().getAttribute('aria-sort') !== 'ascending') fault('the sorted column is not marked');
  await table.locator('.sort').nth(1).click();
  await table.locator('.sort').nth(1).click();
  const places = (await column(1)).map((text) => parseInt(text, 10));
  if (!places.every((place, index) => index === 0 || place <= places[index - 1])) fault(`sorting by place downwards gives ${places}`);
  const field = page.locator('.search input').first();
  if (await field.count() > 0) {
    await field.fill(names[0].slice(0, 5).toUpperCase());
    if (!(await column(0)).includes(names[0]) || (await column(0)).length >= names.length) fault('searching does not narrow the table');
    await page.emulateMedia({ media: 'print' });
    if ((await column(0)).length !== names.length) fault('on paper rows are missing after a search');
    await page.emulateMedia({ media: 'screen' });
  }
}
