// Search: loaded when the box is first used.
(function () {
  "use strict";
  const { after, fold, joined, matches, slug, spelt, word, words, written } = window.cchc;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  const KIND = { "thu-tuc": 1.25, "duong-day-nong": 1.15, trang: 0.9, "phan-anh": 0.85, "hoat-dong": 0.9 };
  const IN_TITLE = 6, IN_KEYS = 4, IN_SUMMARY = 2.5, IN_TEXT = 1;
  const PREFIX = 0.75, SLIP = 0.5, OTHER_ACCENTS = 0.4, OTHER_TITLE = 0.6, IN_TEXTS_ONLY = 0.8, UNKNOWN = 0.3;
  const WHOLE = 0.99, ENOUGH = 0.65, PLENTY = 8, COMMON = 40, SPELT = 60;
  const WARM = ["th", "dang ki", "hộ tịch"];  // the browser makes the code fast before the first letter is typed
  const START = "2000-01-01";

  const squeezed = (text) => words(text).join("");

  // The words of a query: plain, and as they are spelt where somebody took the trouble to type accents.
  function asked(query) {
    return (query.match(WORD) || []).map((one) => ({ plain: word(one), spelt: fold(one) === one.toLowerCase() ? "" : spelt(one) }))
      .filter((one) => one.plain);
  }

  function shard(text, count) {
    let total = 0;
    for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) % 65521;
    return total % count;
  }

  // Whether one letter more, less, other or two changed about makes one word of the other.
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    let j = 0;
    while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    const left = a.length - i - j, right = b.length - i - j;
    return Math.max(left, right) <= 1 || (left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
  }

  const rest = () => new Promise((done) => setTimeout(done));
  const home = new URL("../", document.currentScript.src);

  class Index {
    constructor(data) {
      Object.assign(this, { version: data.v, shards: data.tu, texts: data.bai, synonyms: data.dn, days: data.d });
      this.titles = data.t.split("\n");
      this.addresses = data.u.split("\n");
      this.numbers = data.n.split("\n");
      this.keys = data.k.split("\n");
      this.kinds = joined(data.loai.map(([id, name, count]) => Array.from({ length: count }, () => ({ id, name }))));
      this.last = Math.max(1, ...this.days);
      this.lines = [];
      this.named = [];
      this.codes = [];
      this.vocabulary = new Map();
      this.files = new Map();
      this.accents = new Map();
      this.unpacked = new Map();
    }

    async prepare() {
      for (let place = 0; place < this.titles.length; place++) {
        const title = words(this.titles[place]);
        this.lines.push(` ${title.join(" ")} `);
        this.named.push(` ${words(this.kinds[place].name).join(" ")}${this.lines[place]}`);
        this.codes.push(this.numbers[place] ? this.numbers[place].split("; ").map(squeezed) : []);
        for (const one of new Set(title)) this.add(one, place, IN_TITLE);
        for (const one of new Set(words(`${this.numbers[place]} ${this.keys[place]} ${this.kinds[place].name}`))) this.add(one, place, IN_KEYS);
        if (place % 250 === 249) await rest();
      }
      this.sorted = [...this.vocabulary.keys()].sort();
      this.said = this.synonyms.map(([term, ...said]) => [` ${words(term).join(" ")} `, said.map((one) => ` ${words(one).join(" ")} `)]);
      await rest();
      for (const query of WARM) this.find(query);
      return this;
    }

    add(one, place, weight) {
      const found = this.vocabulary.get(one) || { places: [], weights: [] };
      if (!found.places.length) this.vocabulary.set(one, found);
      if (found.places[found.places.length - 1] === place) return;  // the title came first
      found.places.push(place);
      found.weights.push(weight);
    }

    address(place) {
      return new URL(this.addresses[place].replace("/*/", `/${slug(this.titles[place])}/`), home).href;
    }

    day(place) {
      return this.days[place] ? written(after(START, this.days[place])) : "";
    }

    // A file of the search, once; `ready` is called when it is there. Without it nothing is fetched.
    file(path, ready) {
      if (ready && !this.files.has(path)) {
        this.files.set(path, null);
        fetch(new URL(`tim-kiem/${path}.json?${this.version}`, home))
          .then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status))
          .then((value) => this.files.set(path, value))
          .catch(() => this.files.set(path, {}))
          .then(ready);
      }
      return this.files.get(path);
    }

    // Where a word stands in the texts; null while its file is on the way.
    stands(one, ready) {
      const file = this.file(`tu/${shard(one, this.shards)}`, ready);
      if (!file) return null;
      if (!this.unpacked.has(one)) this.unpacked.set(one, unpack(file[one] || {}));
      return this.unpacked.get(one);
    }

    // Whether words are on their way, so that results may still change.
    get waits() {
      return [...this.files].some(([path, file]) => path.startsWith("tu/") && file === null);
    }

    alike(one, last, slips) {
      const found = [];
      if (this.vocabulary.has(one)) found.push([one, 1]);
      if (last) {
        for (let at = lower(this.sorted, one); at < this.sorted.length && this.sorted[at].startsWith(one); at++) {
          if (this.sorted[at] !== one) found.push([this.sorted[at], PREFIX]);
        }
      }
      if (one.length > 2 && !/\d/.test(one) && (slips || !found.length)) {
        for (const other of this.sorted) if (near(one, other)) found.push([other, SLIP]);
      }
      return found;
    }

    ways(line) {
      const found = [];
      for (const [term, said] of this.said) {
        for (const one of said) {
          if (line.includes(one) && !line.includes(term)) found.push(line.replace(one, term).trim().split(" ").map((plain) => ({ plain, spelt: "" })));
        }
      }
      return found;
    }

    // The best entries for a query, and the words to mark in them.
    find(query, ready) {
      const ws = asked(query);
      if (!ws.length) return Object.assign([], { marked: new Set(), asked: 0 });
      const typing = /[\p{L}\p{N}]$/u.test(query);
      const found = this.rank(ws, typing, false, ready);
      return found.length && found[0].score >= 3 ? found : this.rank(ws, typing, true, ready);
    }

    rank(ws, typing, slips, ready) {
      const marks = new Set(ws.map((one) => one.plain));
      const best = new Map();
      for (const way of [ws, ...this.ways(` ${ws.map((one) => one.plain).join(" ")} `)]) {
        for (const one of this.scores(way, typing && way === ws, slips, ready, marks)) {
          const other = best.get(one.place);
          if (!other || other.score < one.score || (one.whole && !other.whole)) best.set(one.place, one);
        }
      }
      this.coded(ws, best);
      const found = [...best.values()].sort(order);
      const exact = ws.filter((one) => one.spelt);
      if (exact.length) {
        for (const one of found.slice(0, SPELT)) one.score *= this.exactness(one.place, exact);
        found.sort(order);
      }
      const whole = found.filter((one) => one.whole);
      const ranked = whole.length > 2 ? whole : [...whole, ...found.filter((one) => !one.whole)];
      return Object.assign(ranked, { marked: marks, asked: new Set(ws.map((one) => one.plain)).size });
    }

    // A number, however it is typed.
    coded(ws, best) {
      const code = ws.map((one) => one.plain).join("");
      if (!/\d/.test(code) || code.length < 3) return;
      this.codes.forEach((codes, place) => {
        const hit = codes.some((one) => one === code) ? 60 : code.length > 3 && codes.some((one) => one.startsWith(code) || one.endsWith(code)) ? 30 : 0;
        if (!hit) return;
        if (!best.has(place)) best.set(place, { place, score: 0 });
        best.get(place).score += hit;
        best.get(place).whole = true;
      });
    }

    // Every entry that has the words, or most of them, with its score.
    scores(ws, typing, slips, ready, marks) {
      const total = this.titles.length;
      const unique = [...new Map(ws.map((one) => [one.plain, one])).values()];
      const score = new Float32Array(total), cover = new Float32Array(total), keyed = new Uint8Array(total);
      const touched = [];
      let all = 0;
      for (const one of unique) {
        const weights = new Float32Array(total), hits = [];
        const hit = (place, weight) => {
          if (!weights[place]) hits.push(place);
          if (weight > weights[place]) weights[place] = weight;
        };
        for (const [other, quality] of this.alike(one.plain, typing && one === ws[ws.length - 1], slips)) {
          const found = this.vocabulary.get(other);
          found.places.forEach((place, at) => {
            if (quality !== SLIP || this.fits(place, other, one, ws)) { hit(place, found.weights[at] * quality); marks.add(other); }
          });
        }
        const named = hits.length;
        for (const place of hits) keyed[place]++;
        const stands = unique.length === 1 && named > COMMON ? null : this.stands(one.plain, ready);
        if (stands) inTexts(stands, one.spelt, hit);
        const rare = Math.log(1 + total / Math.max(1, hits.length));
        const value = named ? rare : hits.length ? Math.min(rare, IN_TEXTS_ONLY) : UNKNOWN;
        all += value;
        for (const place of hits) {
          if (!cover[place]) touched.push(place);
          score[place] += value * weights[place];
          cover[place] += value;
        }
      }
      const within = (share) => touched.filter((place) => cover[place] >= all * share);
      const whole = within(WHOLE);
      const left = unique.length < 3 || whole.length > PLENTY ? whole : within(ENOUGH);
      const pairs = this.pairs(ws, left, score, ready);
      return left.filter((place) => unique.length < 2 || pairs[place] || keyed[place] === unique.length)
        .map((place) => ({ place, score: this.weighed(ws, place, score[place], cover[place] / all), whole: cover[place] >= all * WHOLE }));
    }

    // A slip is taken for a word only where it stands beside another word of the query.
    fits(place, other, one, ws) {
      const at = ws.indexOf(one), line = this.lines[place];
      const before = at > 0 && line.includes(` ${ws[at - 1].plain} ${other} `);
      return ws.length < 2 || before || (at + 1 < ws.length && line.includes(` ${other} ${ws[at + 1].plain}`));
    }

    weighed(ws, place, score, cover) {
      const phrase = ` ${ws.map((one) => one.plain).join(" ")} `;
      const line = this.lines[place], named = this.named[place];
      let made = score * cover * cover;
      if (line.startsWith(phrase) || named.startsWith(phrase)) made += 8;
      if (ws.length > 1 && named.includes(phrase)) made += 12;
      if (line === phrase) made += 20;
      return made * (KIND[this.kinds[place].id] || 1) * (1 + 0.3 / line.split(" ").length) * (1 + 0.06 * this.days[place] / this.last);
    }

    // Two words that follow one another mean more than both apart.
    pairs(ws, places, score, ready) {
      const pairs = new Uint8Array(this.titles.length);
      for (let at = 0; at + 1 < ws.length; at++) {
        const pair = ` ${ws[at].plain} ${ws[at + 1].plain}`;
        const stands = this.stands(ws[at].plain, ready);
        const both = stands ? together(stands, ws[at], ws[at + 1], this.titles.length) : null;
        for (const place of places) {
          const gain = this.named[place].includes(pair) ? 8 : both ? both[place] : 0;
          if (gain) { pairs[place]++; score[place] += gain; }
        }
      }
      return pairs;
    }

    exactness(place, exact) {
      if (!this.accents.has(place)) {
        const title = this.titles[place].match(WORD) || [];
        this.accents.set(place, [new Set(title.map(spelt)), new Set(title.map(word))]);
      }
      const [titled, bare] = this.accents.get(place);
      return exact.reduce((factor, one) => bare.has(one.plain) && !titled.has(one.spelt) ? factor * OTHER_TITLE : factor, 1);
    }
  }

  const order = (a, b) => b.score - a.score || a.place - b.place;

  // Where a word stands in texts, and how much that counts: little where other accents were asked for.
  function inTexts(stands, spelling, hit) {
    for (const [first, places] of stands.any) {
      const factor = spelling && spelling !== first ? OTHER_ACCENTS : 1;
      for (const [place, summary] of places) hit(place, factor * (summary ? IN_SUMMARY : IN_TEXT));
    }
  }

  // What it is worth, by entry, that two words follow one another with the accents that were asked for.
  function together(stands, one, next, total) {
    const found = new Float32Array(total);
    for (const [plain, first, second, places] of stands.rows) {
      if (plain !== next.plain || (one.spelt && one.spelt !== first) || (next.spelt && next.spelt !== second)) continue;
      for (const [place, summary] of places) found[place] = Math.max(found[place], summary ? 3 : 1.5);
    }
    return found;
  }

  function lower(sorted, one) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < one) low = middle + 1; else high = middle;
    }
    return low;
  }

  // Rows of: the next word plain, the word and the next as spelt, entries with whether it is in the summary;
  // and by the spelling of the word, every entry once.
  function unpack(posting) {
    const any = new Map();
    const rows = Object.entries(posting).map(([pair, steps]) => {
      const [first, second] = pair.split(" ");
      if (!any.has(first)) any.set(first, new Map());
      const every = any.get(first);
      let at = 0;
      const places = steps.map((step) => {
        at += step;
        const place = at >> 1, summary = at & 1;
        if (summary || !every.has(place)) every.set(place, summary);
        return [place, summary];
      });
      return [second ? word(second) : "", first, second, places];
    });
    return { rows, any };
  }

  // The text with the found words marked, in its own spelling.
  function marked(text, found) {
    const made = document.createDocumentFragment();
    let at = 0;
    for (const match of matches(WORD, text)) {
      if (!found.has(word(match[0]))) continue;
      made.append(text.slice(at, match.index));
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      made.append(mark);
      at = match.index + match[0].length;
    }
    made.append(text.slice(at));
    return made;
  }

  // The piece of a text where the words stand closest together.
  function piece(text, found) {
    const places = matches(WORD, text).filter((match) => found.has(word(match[0]))).map((match) => match.index);
    let best = 0, most = 0;
    places.forEach((start, at) => {
      const count = places.slice(at).filter((place) => place < start + 160).length;
      if (count > most) { most = count; best = start; }
    });
    const from = best < 60 ? 0 : text.indexOf(" ", best - 50) + 1;
    const to = from + 200 >= text.length ? text.length : text.lastIndexOf(" ", from + 200);
    return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  }

  let loading = null;
  function index() {
    loading = loading || fetch(new URL("tim-kiem/muc-luc.json", home))
      .then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status))
      .then((data) => new Index(data).prepare());
    loading.catch(() => { loading = null; });
    return loading;
  }

  function groups(books, found) {
    const made = new Map();
    for (const one of found) {
      const kind = books.kinds[one.place];
      if (!made.has(kind.id)) made.set(kind.id, { ...kind, found: [] });
      made.get(kind.id).found.push(one);
    }
    return [...made.values()];
  }

  function about(books, place) {
    return [books.numbers[place].replace(/; /g, ", "), books.day(place)].filter(Boolean).join(" · ");
  }

  const make = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };

  window.cchcTim = { index, groups, about, marked, piece, make };
})();
