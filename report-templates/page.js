/* What a page can do beyond being read: sort and search tables, and show the order for other weights. Everything is
   there without it. It asks for nothing, keeps nothing, and works out values exactly as the engine does. */
(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('page-data').textContent);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /* Tables: a button in each head sorts, a field above searches. */
  const comma = data.language.startsWith('nl');
  const number = (text) => {
    const found = text.match(/[-−]?\d[\d.,]*/);
    if (!found) return null;
    const plain = comma ? found[0].replace(/\./g, '').replace(',', '.') : found[0].replace(/,/g, '');
    const value = Number(plain.replace('−', '-').replace(/\.$/, ''));
    // Less than one in a hundred comes before one in a hundred.
    return text.trim().startsWith('<') ? value - 0.5 : value;
  };
  const compare = (column, byNumber) => (one, other) => {
    const [a, b] = [one, other].map((row) => row.cells[column].textContent);
    if (!byNumber) return a.localeCompare(b, data.language);
    const [x, y] = [number(a), number(b)];
    return x === y ? 0 : x === null ? Infinity : y === null ? -Infinity : x - y;
  };

  function enhance(table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (rows.length < 3) return;
    const said = make('p', { className: 'said' });
    said.setAttribute('role', 'status');
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const title = head.textContent;
      const byNumber = head.classList.contains('number') || rows.some((row) => row.cells[column].textContent.includes('€'));
      const button = make('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const order = compare(column, byNumber);
        const sorted = [...rows].sort((one, other) => {
          const way = order(one, other);
          // What has no number stays at the end either way.
          return Number.isFinite(way) && !up ? -way : way;
        });
        body.append(...sorted);
        said.textContent = filled(up ? data.tables.ascending : data.tables.descending, { column: title });
      });
    });
    const frame = table.parentElement;
    if (rows.length >= 8 && table.caption) {
      const field = make('input', { type: 'search', id: `${table.caption.id}-search`, autocomplete: 'off' });
      const label = make('label', { htmlFor: field.id }, filled(data.tables.filter, { table: table.caption.textContent }));
      field.addEventListener('input', () => {
        const wanted = field.value.trim().toLocaleLowerCase(data.language);
        rows.forEach((row) => { row.hidden = !row.textContent.toLocaleLowerCase(data.language).includes(wanted); });
        const shown = rows.filter((row) => !row.hidden).length;
        said.textContent = wanted ? filled(data.tables.rows, { shown, total: rows.length }) : '';
      });
      frame.before(make('p', { className: 'search' }, label, ' ', field));
    }
    frame.after(said);
  }

  /* Other weights: the sums of the engine in the order of the engine, so that every digit is the same. */
  const explore = data.explore;

  function weights(state) {
    const inner = explore.criteria.map(() => 0);
    explore.objectives.forEach((objective) => {
      let sum = 0;
      for (const place of objective.criteria) sum += state.criteria[place];
      if (sum > 0) for (const place of objective.criteria) inner[place] = state.criteria[place] / sum;
    });
    const points = explore.objectives.map((objective, index) =>
      objective.criteria.some((place) => inner[place] > 0) ? state.objectives[index] : 0);
    let total = 0;
    for (const one of points) total += one;
    if (!(total > 0)) return null;
    const shares = points.map((one) => one / total);
    return { shares, criteria: inner.map((share, place) => share * shares[explore.criteria[place].objective]) };
  }

  const value = (weight, values) => {
    let sum = 0;
    for (let place = 0; place < weight.length; place += 1) sum += weight[place] * values[place];
    return sum;
  };
  const shownPoints = (share) => Math.round(share * 100);
  // Whole units of 10^-12, halves to the even one, as in the engine.
  const unit = (share) => (share * 1e12 + 2 ** 52) - 2 ** 52;
  const viewed = { neutral: 'mean', pessimistic: 'low', optimistic: 'high' };

  function order(state) {
    const weight = weights(state);
    if (!weight) return null;
    const rows = explore.platforms.map((platform) => ({
      platform,
      mean: value(weight.criteria, platform[viewed[state.view]]),
      low: value(weight.criteria, platform.low),
      high: value(weight.criteria, platform.high),
    }));
    rows.sort((a, b) => unit(b.mean) - unit(a.mean) || (a.platform.id < b.platform.id ? -1 : 1));
    rows.forEach((row, index) => {
      row.place = index > 0 && unit(rows[index - 1].mean) === unit(row.mean) ? rows[index - 1].place : index + 1;
    });
    return { weight, rows };
  }

  const confirmed = () => ({
    view: 'neutral',
    objectives: explore.objectives.map((objective) => objective.points),
    criteria: explore.criteria.map((criterion) => criterion.points),
  });

  /* The address holds what differs from the document: #explore?name=points&view=pessimistic */
  function address(state) {
    const base = confirmed();
    const parts = [];
    for (const family of ['objectives', 'criteria']) {
      explore[family].forEach((one, index) => {
        if (state[family][index] !== base[family][index]) parts.push(`${one.id}=${state[family][index]}`);
      });
    }
    if (state.view !== base.view) parts.push(`view=${state.view}`);
    return parts;
  }

  function fromAddress() {
    const [name, query] = location.hash.slice(1).split('?');
    if (name !== 'explore' || query === undefined) return null;
    const state = confirmed();
    let lost = false;
    for (const part of query.split('&').filter(Boolean)) {
      const [id, text = ''] = part.split('=');
      const points = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : NaN;
      const family = ['objectives', 'criteria'].find((one) => explore[one].some((entry) => entry.id === id));
      if (id === 'view' && Object.hasOwn(viewed, text)) state.view = text;
      else if (family && points <= 100) state[family][explore[family].findIndex((entry) => entry.id === id)] = points;
      else lost = true;
    }
    return { state, lost };
  }

  /* The page works out its own numbers first. Should they differ from those that are printed, it offers nothing. */
  function agrees() {
    const own = order(confirmed());
    return own !== null && own.rows.every((row, index) =>
      row.platform === explore.platforms[index] && row.place === row.platform.place && shownPoints(row.mean) === row.platform.points);
  }

  function bar(row) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const rect = (x, width, name) => {
      const element = document.createElementNS(space, 'rect');
      for (const [key, of] of Object.entries({ x, width: Math.max(width, 1), y: 0, height: 8, class: name })) element.setAttribute(key, of);
      svg.append(element);
    };
    svg.setAttribute('viewBox', '0 0 100 8');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', 'bar');
    rect(row.low * 100, (row.high - row.low) * 100, 'range');
    rect(row.mean * 100 - 0.5, 1, 'line');
    return svg;
  }

  function begin() {
    const heading = document.getElementById(data.order.id);
    const isAfter = (element) => /^H[1-6]$/.test(element.tagName) && Number(element.tagName[1]) <= data.order.level;
    let next = heading.nextElementSibling;
    while (next && !isAfter(next)) next = next.nextElementSibling;
    const section = document.getElementById('explore-template').content.cloneNode(true);
    if (next) next.before(section); else heading.parentElement.append(section);
    const part = (name) => document.getElementById(`explore-${name}`);
    const entry = document.querySelector(`nav a[href="#${data.order.id}"]`);
    // The table of contents of a page that shows this level.
    if (entry) entry.closest('li').after(make('li', {}, make('a', { href: '#explore' }, explore.words.heading)));
    const sliders = [...document.querySelectorAll('.explore input[type="range"]')];
    const body = document.querySelector('.explored tbody');
    // What a slider weighs: a family, and the place in it.
    const meant = ({ dataset }) => ('objective' in dataset
      ? { family: 'objectives', index: Number(dataset.objective) }
      : { family: 'criteria', index: Number(dataset.criterion) });
    let state = confirmed();
    let all = false;
    let waiting = 0;

    function show(remark = '') {
      const found = order(state);
      for (const slider of sliders) {
        const { family, index } = meant(slider);
        const points = state[family][index];
        const share = found ? found.weight[family === 'objectives' ? 'shares' : 'criteria'][index] : 0;
        const text = filled(explore.words.slider, { points, share: shownPoints(share) });
        slider.value = points;
        slider.setAttribute('aria-valuetext', text);
        slider.nextElementSibling.textContent = text;
      }
      part('view').value = state.view;
      const changes = address(state);
      document.querySelector('.explored').hidden = found === null;
      if (found) {
        body.replaceChildren(...found.rows.slice(0, all ? undefined : explore.shown).map((row) => {
          const { platform } = row;
          const name = make('th', { scope: 'row' }, platform.name);
          if (platform.open) name.append(make('span', { className: 'open' }, ` (${explore.words.open})`));
          name.append(bar(row));
          const cells = [row.place, shownPoints(row.mean), `${shownPoints(row.low)}–${shownPoints(row.high)}`, platform.place];
          return make('tr', {}, name, ...cells.map((cell) => make('td', { className: 'number' }, String(cell))));
        }));
      }
      part('all').hidden = all || explore.platforms.length <= explore.shown || !found;
      part('reset').disabled = changes.length === 0;
      const line = document.querySelector('#explore-line code');
      const options = changes.map((change) => (change.startsWith('view=') ? `--view ${change.slice(5)}` : `--weight ${change}`));
      line.textContent = [explore.command, ...options].join(' ');
      part('line').hidden = changes.length === 0;
      // Once it is quiet, and not for every step of a slider.
      clearTimeout(waiting);
      waiting = setTimeout(() => { part('status').textContent = [remark, told(found, changes)].filter(Boolean).join(' '); }, 400);
    }

    function told(found, changes) {
      if (!found) return explore.words.nothing;
      const first = found.rows.filter((row) => row.place === 1);
      const points = shownPoints(first[0].mean);
      const names = first.map((row) => row.platform.name).join(', ');
      const top = filled(first.length > 1 ? explore.words.level : explore.words.first, { name: names, names, points });
      return `${changes.length === 0 ? explore.words.same : explore.words.other} ${top}`;
    }

    function keep() {
      const changes = address(state);
      try {
        history.replaceState(null, '', changes.length > 0 ? `#explore?${changes.join('&')}` : '#explore');
      } catch {
        /* Some viewers keep the address to themselves; the page works all the same. */
      }
    }

    function take() {
      const found = fromAddress();
      if (!found) return;
      state = found.state;
      show(found.lost ? explore.words.lost : '');
      // The parts that were set are opened, so that they can be seen.
      for (const slider of sliders) {
        const { family, index } = meant(slider);
        if (family === 'criteria' && state[family][index] !== explore[family][index].points) slider.closest('details').open = true;
      }
      document.getElementById('explore').focus();
    }

    for (const slider of sliders) {
      slider.addEventListener('input', () => {
        const { family, index } = meant(slider);
        state[family][index] = Number(slider.value);
        show();
      });
      slider.addEventListener('change', keep);
    }
    part('view').addEventListener('change', (event) => { state.view = event.target.value; show(); keep(); });
    part('reset').addEventListener('click', () => {
      state = confirmed();
      show();
      keep();
      document.getElementById('explore').focus();
    });
    part('all').textContent = filled(explore.words.all, { count: explore.platforms.length });
    part('all').addEventListener('click', () => {
      all = true;
      show();
      document.querySelector('.explored').parentElement.focus();
    });
    window.addEventListener('hashchange', take);
    show();
    take();
  }

  document.querySelectorAll('table.sortable').forEach(enhance);
  if (explore && agrees()) begin();
})();
