// The ranking of the search. A query is cut into units: an everyday saying, words that say little, single words. Every
// entry gets for every unit the best share of it that its title (or less of it: keywords, field, number) holds; rare
// words weigh more, words may be missing, typed accents count, words that stand together count more than apart.
(function () {
  "use strict";
  const { fold, oneI, spelt } = window.cchc;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu, PIECE = /[\p{L}\p{N}\p{M}]+|[();/]/gu;
  const LONGEST = 6;  // words of a saying
  const ROOM = 256;  // words of an entry that are looked at
  const ASIDE = 0.85;  // of a term, what stands in brackets counts nearly as much: an official title often ends so
  const FIELDS = { title: 1, low: 0.6, keys: 0.9, scope: 0.75, name: 0.7, field: 0.3 };
  const PREFIX = 0.8, SLIP = 0.6, BARE = 0.5, OTHER_ACCENTS = 0.15, APART = 0.45, BEGUN = 40, LOW = 0.25;
  const LITTLE = 0.12, HALF_UNIT = 0.5, SIDE = 0.3, UNKNOWN = 0.6, MOST = 14, COVER = 0.5, LENGTH = 0.35, LITERAL = 0.8;
  const PAIR = 0.3, ALONE = 0.03, WHOLE = 0.66, SUMMARY = 1.3, NEWER = 0.02, COMMONER = 0.01;  // of texts; of days, of words
  const SURE = 0.55, UNSURE = 0.5, READ_TEXTS = 0.4, PLAIN = 0.8, NAMED = 1.6, CUT = 0.3, LEAST = 0.12, ALL = 0.9, MUCH = 0.5, ANSWER = 0.75;
  const FIRST = 5;  // results that tell whether what was found is what was asked for
  const HALF = 2;  // half a term is worth a quarter
  const NOTHING = 0.02;  // a share that is left out
  const LESS = 0.4;  // what it stands for by itself
  const THIN = 0.3;  // of a saying, what is no more than one of its words: left out
  const OWN = 0.9;  // of a saying, its own words: what it stands for comes before them
  const NAME = 0.5;  // of a thing of which something is wanted, its name alone
  const HIGHEST = 16, STEPS = 0x100000000, PLACES = 0x20000;  // a score, its steps and a place fit into one number
  const NAMES = 20;  // results that may be a paper called by its name
  const SLICE = 12;  // ms of work before the page may answer
  const KEPT = 400;  // words whose places are remembered
  const EXACT = 5, PART = 2.5;  // a number, all of it or its beginning or end
  const KIND = { "thu-tuc": 1.1, trang: 0.95, "tin-bai": 0.9, "van-ban": 0.9, "chi-so": 0.9, "bao-cao": 0.85, "hoat-dong": 0.8, "phan-anh": 0.75 };
  const GUIDE = "huong-dan/", STAFF = 0.5;  // pages for staff come behind unless half of their title is asked for
  const LINE = "duong-day-nong";
  const PAPERS = new Set(["van-ban", "bao-cao"]);
  const CERTAIN = new Set(["thu-tuc", LINE, "hoat-dong"]);  // kinds whose titles say what they are for
  const CERTAIN_ELSE = 0.6;
  const APIECE = 3;  // what a word costs where words were typed together: fewer are likelier
  const BREAK = { plain: "", spelt: "" };

  const forms = new Map();
  function form(text) {
    if (!forms.has(text)) {
      const plain = oneI(fold(text));
      forms.set(text, { plain: /^0+[0-9]/.test(plain) ? plain.replace(/^0+/, "") : plain, raw: plain, spelt: spelt(text) });
    }
    return forms.get(text);
  }

  const tokens = (text) => (text.normalize("NFC").match(WORD) || []).map(form).filter((one) => one.plain);

  // The words of a title; what stands in brackets or after the first ; is of less weight.
  function titled(title) {
    const made = [];
    let depth = 0, later = false;
    for (const piece of title.normalize("NFC").match(PIECE) || []) {
      if (piece === "(") depth++;
      else if (piece === ")") depth = Math.max(0, depth - 1);
      else if (piece === ";" || piece === "/") later = later || made.length > 3;
      else if (form(piece).plain) made.push(weighed(form(piece), depth || later ? FIELDS.low : FIELDS.title, true));
    }
    return made;
  }

  // The places with the best scores, in order: those that are not cut off, and at least five.
  function foremost(places, scores) {
    const best = new Float64Array(FIRST);
    for (const place of places) {
      if (scores[place] <= best[FIRST - 1]) continue;
      for (let at = 0, one = scores[place]; at < FIRST; at++) if (one > best[at]) [best[at], one] = [one, best[at]];
    }
    const least = Math.min(best[0] * CUT, best[FIRST - 1]);
    // Thousands are in order at once as numbers: how far a score is from the highest there can be, then the place.
    const keys = new Float64Array(places.length);
    let count = 0;
    for (const place of places) {
      if (scores[place] >= least) keys[count++] = Math.round((HIGHEST - Math.min(scores[place], HIGHEST)) * STEPS) * PLACES + place;
    }
    const found = [];
    for (const key of keys.subarray(0, count).sort()) found.push(key - Math.floor(key / PLACES) * PLACES);
    return found;
  }

  const weighed = (one, weight, title) => ({ plain: one.plain, spelt: one.spelt, weight, title });
  const others = (text, weight) => [BREAK, ...tokens(text).map((one) => weighed(one, weight, false))];
  // Numbers of papers and procedures: letters and digits apart, without the zeros in front (08/KH-UBND, 8kh).
  const parts = (text) => (fold(text).match(/[a-z]+|[0-9]+/g) || []).map((one) => one.replace(/^0+(?=[0-9])/, ""));
  const squeezed = (text) => fold(text).replace(/[^a-z0-9]/g, "");
  const begins = (whole, first) => first.every((one, at) => at === first.length - 1 ? (whole[at] || "").startsWith(one) : whole[at] === one);

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

  function lower(sorted, one) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < one) low = middle + 1; else high = middle;
    }
    return low;
  }

  // Whether words that were typed from a place on are those of a phrase: with its accents, or bare.
  const spoken = (run, words, at) => run.every((one, n) => words[at + n].spelt === one.spelt || words[at + n].spelt === words[at + n].plain);
  const phrase = (run) => run.map((one) => one.plain).join(" ");
  function put(phrases, text, value, key = phrase) {
    const run = tokens(text), name = key(run);
    if (!phrases.has(name)) phrases.set(name, []);
    phrases.get(name).push(Object.assign({ run }, value));
  }
  // The words of phrases that are alike, with their accents; none where they differ in these.
  const agreed = (said) => (said.every(({ run }) => run.every((one, n) => one.spelt === said[0].run[n].spelt)) ? said[0].run : null);
  // The same whatever the order: "căn cước bị mất" is "mất căn cước"; of two words the order counts (nuôi con, con nuôi).
  const bag = (run) => (run.length > 2 ? run.map((one) => one.plain).sort().join(" ") : phrase(run));
  const same = (one, word) => word.plain === one.plain && (word.spelt === one.spelt || word.spelt === word.plain);
  const spokenAnyhow = (run, words) => run.every((one) => words.some((word) => same(one, word)));

  // Of the units that begin with each word, those that make the whole at the least cost.
  function cut(offered) {
    const best = [], units = [];
    best[offered.length] = { cost: 0 };
    for (let at = offered.length - 1; at >= 0; at--) {
      for (const unit of offered[at]) {
        const cost = (unit.value === LITTLE ? HALF_UNIT : 1) + best[at + unit.count].cost;
        if (!best[at] || cost < best[at].cost) best[at] = { cost, unit };
      }
    }
    for (let at = 0; at < offered.length; at += best[at].unit.count) units.push(best[at].unit);
    return { cost: best[0].cost, units };
  }

  // What was meant by keys of the Telex way of typing that nothing turned into Vietnamese letters: ddawng kys is dang ky.
  const telex = (plain) => plain.replace(/^dd/, "d").replace(/([aeo])\1/g, "$1").replace(/([aou])w/g, "$1")
    .replace(/([aeiouy])(ng|nh|ch|[cmnpt])?[sfrxj](?=[a-z]*$)/, "$1$2");
  // What can be a syllable (without accents); anything else that is not known is a slip of the keys.
  const SYLLABLE = /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

  class Ranking {
    // `books` has the rows of the index; `words.dn` sayings (with the terms they must stand beside, if any), `words.bo`
    // phrases that say little, `words.tl` answers.
    constructor(books, words) {
      const count = books.titles.length;
      Object.assign(this, { books, count, posts: new Map(), frequency: new Map(), cache: new Map(), slips: new Map() });
      // Every word of every entry, one after another: its number (0 is a gap), that of its spelling, what it weighs,
      // whether it is of the title; and whose it is. `starts` has the first of every entry.
      Object.assign(this, { plain: [], spelt: [], weight: [], title: [], place: [], starts: [] });
      Object.assign(this, { numbers: new Map([["", 0]]), spellings: new Map([["", 0]]) });
      this.sums = new Float32Array(count);
      this.lengths = new Float32Array(count);
      this.sizes = new Float64Array(count);
      this.worths = new Float64Array(count);
      this.codes = [];
      this.known = {};  // the last query cut into units
      this.heard = new Set();  // words of phrases
      // Room for numbers of every entry, all 0 between two queries.
      for (const name of ["best", "of", "share", "held", "total", "titles", "score", "cover"]) this[name] = new Float32Array(count);
      for (const name of ["raws", "scores"]) this[name] = new Float64Array(count);
      this.sayings = new Map();
      this.little = new Map();
      this.loose = new Map();  // sayings by their words of weight
      this.questions = new Map();
      this.names = [...new Map(books.kinds.map((kind) => [kind.id, { id: kind.id, run: tokens(kind.name) }])).values()];
      this.things = new Map();  // sayings of which something is wanted that stands anywhere beside them
      this.wants = new Map();  // how what is wanted is said, by its term
      this.phrases = words;
    }

    // In slices: nobody waits, but the page must answer. `rest` lets it.
    async prepare(rest) {
      let since = performance.now();
      const each = async (list, work) => {
        for (let at = 0; at < list.length; at++) {
          work(list[at], at);
          if (performance.now() - since < SLICE) continue;
          await rest();
          since = performance.now();
        }
      };
      await this.hear(this.phrases, each);
      const places = Array.from(this.lengths.keys());
      await each(places, (place) => this.add(place));
      this.arrange();
      await each(places, (place) => this.sum(place));
      const average = this.lengths.reduce((total, one) => total + one, 0) / this.count;
      await each(places, (place) => this.measure(place, average));
      return this;
    }

    // The phrases that queries are cut into.
    async hear(words, each) {
      const wanted = new Set([].concat(...words.dn.map((row) => row[3] || [])));
      const known = (text) => { for (const one of tokens(text)) this.heard.add(one.plain); };
      await each([...wanted], (term) => put(this.wants, term, { term }));
      await each(words.dn, ([said, terms, side, beside = []]) => {  // an index of before an update has no fourth part
        const row = { terms: terms.map(([term, weight]) => ({ run: tokens(term), weight })), side: Boolean(side), beside: new Set(beside) };
        for (const one of said.split("|")) {
          put(beside.length ? this.things : this.sayings, one, { row });
          if (!beside.length && wanted.has(terms[0][0])) put(this.wants, one, { term: terms[0][0] });
        }
        known(said);
      });
      await each(words.bo.split("|"), (one) => { put(this.little, one, {}); known(one); });
      await each([].concat(...this.sayings.values()), (one) => this.loosely(one));
      await each(words.tl, (one, number) => {
        for (const asked of one.hoi.split("|")) put(this.questions, asked, { number, any: asked.endsWith("…") });
        known(one.hoi);
      });
    }

    add(place) {
      const { titles, keys, fields, kinds, numbers } = this.books;
      const title = titled(titles[place]);
      // A line says in its scope, not in its name, what it is for ("hộ nghèo").
      const scope = kinds[place].id === LINE ? FIELDS.scope : FIELDS.field;
      const more = [...others(keys[place], FIELDS.keys), ...others(fields[place], scope)];
      const entry = [...title, ...more, ...others(kinds[place].name, FIELDS.name), ...others(numbers[place], FIELDS.name)].slice(0, ROOM);
      this.codes.push(numbers[place] ? numbers[place].split("; ").map((one) => ({ whole: squeezed(one), parts: parts(one) })) : []);
      this.starts.push(this.plain.length + 1);
      for (const one of [BREAK, ...entry, BREAK]) this.word(one, place);
      for (const one of new Set(title.map((word) => word.plain))) this.frequency.set(one, (this.frequency.get(one) || 0) + 1);
    }

    word(one, place) {
      const counted = (known, text) => { if (!known.has(text)) known.set(text, known.size); return known.get(text); };
      if (one.plain) {
        if (!this.posts.has(one.plain)) this.posts.set(one.plain, []);
        this.posts.get(one.plain).push(this.plain.length);
      }
      this.plain.push(counted(this.numbers, one.plain));
      this.spelt.push(counted(this.spellings, one.spelt));
      this.weight.push(one.weight || 0);
      this.title.push(one.title ? 1 : 0);
      this.place.push(place);
    }

    // The words in order, numbered by it: those that begin alike have numbers that follow one another.
    arrange() {
      this.sorted = [...this.numbers.keys()].sort();
      const order = new Int32Array(this.sorted.length);
      this.sorted.forEach((one, at) => { order[this.numbers.get(one)] = at; this.numbers.set(one, at); });
      this.plain = Int32Array.from(this.plain, (one) => order[one]);
      for (const name of ["spelt", "place"]) this[name] = Int32Array.from(this[name]);
      this.title = Uint8Array.from(this.title);
      this.weight = Float64Array.from(this.weight);
      for (const [one, places] of this.posts) this.posts.set(one, Int32Array.from(places));
    }

    // What the words of a title are worth together, and how many they are.
    sum(place) {
      const most = new Map();
      for (let at = this.starts[place]; this.title[at]; at++) {
        const part = this.weight[at] === FIELDS.low ? LOW : 1;
        this.lengths[place] += part;
        most.set(this.plain[at], Math.max(most.get(this.plain[at]) || 0, part));
      }
      for (const [one, part] of most) this.sums[place] += this.rarity(this.sorted[one]) * part;
    }

    // What of a score is the same whatever is asked: `sizes` to divide by, as long titles hold more words, `worths` to
    // multiply with.
    measure(place, average) {
      const { kinds, days, last } = this.books, length = this.lengths[place];
      const usual = 1 - COMMONER * this.sums[place] / Math.max(1, length);  // of two alike, that of commoner words
      this.sizes[place] = 1 - LENGTH + LENGTH * Math.min(2.2, Math.max(0.5, length / average));
      this.worths[place] = (KIND[kinds[place].id] || 1) * usual * (1 + NEWER * days[place] / last);
    }

    rarity(one) {
      return Math.log(1 + this.count / (this.frequency.get(one) || 1));
    }

    // The units of a query: as few as there can be, the longest first; a saying that comes a second time says little.
    units(words, typed) {
      const key = JSON.stringify([typed, words.map((one) => one.spelt)]);
      if (this.known.key === key) return this.known.units;
      const offered = words.map((_, at) => this.choices(words, at, typed)), seen = new Set();
      let best = cut(offered);
      for (const pair of this.pairs(words, typed)) {
        const other = cut(offered.map((units, at) => pair.filter((unit) => unit.at === at).concat(units)));
        if (other.cost < best.cost && pair.every((unit) => other.units.includes(unit))) best = other;
      }
      for (const unit of best.units) {
        if (!unit.rows) continue;
        unit.rows = unit.rows.filter((row) => !seen.has(row));
        for (const row of unit.rows) seen.add(row);
        if (!unit.rows.length) Object.assign(unit, { rows: null, value: LITTLE });
      }
      this.known = { key, units: best.units };
      return best.units;
    }

    // A thing and what is wanted of it, wherever they stand: "căn cước của con tôi bị rơi mất". The longest first.
    pairs(words, typed) {
      const things = this.spots(this.things, words, typed), wants = this.spots(this.wants, words, typed), made = [];
      for (const thing of things) {
        for (const want of wants) {
          const apart = thing.at >= want.at + want.count || want.at >= thing.at + thing.count;
          if (!apart || !thing.row.beside.has(want.term)) continue;
          const named = { at: thing.at, count: thing.count, rows: [thing.row], value: 1, own: NAME };
          // The thing by itself comes after, for where the very case is not there.
          const alone = this.sayings.get(phrase(words.slice(thing.at, thing.at + thing.count))) || [];
          named.less = alone.filter((one) => !one.row.side && (!typed || spoken(one.run, words, thing.at))).map((one) => one.row);
          made.push([named, { at: want.at, count: want.count, rows: null, value: LITTLE }]);
        }
      }
      return made.sort((a, b) => b[0].count + b[1].count - a[0].count - a[1].count);
    }

    // Where phrases of a table stand in a query.
    spots(table, words, typed) {
      const found = [];
      for (let at = 0; at < words.length; at++) {
        for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
          for (const { run, row, term } of table.get(phrase(words.slice(at, at + count))) || []) {
            if (!typed || spoken(run, words, at)) found.push({ at, count, row, term });
          }
        }
      }
      return found;
    }

    // The longest unit that begins with a word, and the word alone.
    choices(words, at, typed) {
      const longest = this.unit(words, at, typed);
      return longest.count === 1 ? [longest] : [longest, this.said(words.slice(0, at + 1), at, typed)];
    }

    // Whether a single word says little, or (`side`) only says more; where accents are typed, "con" is not "còn".
    small(one, typed, side) {
      const more = side ? (this.sayings.get(one.plain) || []).filter(({ row }) => row.side) : [];
      return [...(this.little.get(one.plain) || []), ...more].some(({ run }) => !typed || run[0].spelt === one.spelt);
    }

    // A saying is known without the words in it that say little, too.
    loosely(said) {
      const run = said.run.filter((one) => !this.small(one, true, false)), key = bag(run);
      if (run.length < 2 || run.length * 2 <= said.run.length) return;
      if (!this.loose.has(key)) this.loose.set(key, []);
      this.loose.get(key).push({ run, row: said.row });
    }

    // The saying that begins with a word and has words between its own that say little, or has them in another order.
    spread(words, at, typed) {
      for (let count = Math.min(LONGEST + 1, words.length - at); count > 1; count--) {
        const part = words.slice(at, at + count);
        for (const side of [false, true]) {
          const run = part.filter((one) => !this.small(one, typed, side));
          if (run.length < 2 || run[0] !== part[0] || run[run.length - 1] !== part[count - 1]) continue;
          // Without accents many words look alike: then the order must be that of the saying.
          const fits = (one) => (typed ? spokenAnyhow(one.run, run) : phrase(one.run) === phrase(run));
          const said = (this.loose.get(bag(run)) || []).filter(fits);
          if (said.length) return { at, count, rows: [...new Set(said.map((one) => one.row))], value: said[0].row.side ? SIDE : 1 };
        }
      }
      return null;
    }

    unit(words, at, typed) {
      const unit = this.said(words, at, typed), other = this.spread(words, at, typed);
      return other && other.count > unit.count ? other : unit;
    }

    said(words, at, typed) {
      const fits = (found) => (found || []).filter((one) => !typed || spoken(one.run, words, at));
      for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
        const key = phrase(words.slice(at, at + count));
        const said = fits(this.sayings.get(key));
        if (said.length) return { at, count, rows: said.map((one) => one.row), value: said[0].row.side ? SIDE : 1, run: agreed(said) };
        if (fits(this.little.get(key)).length) return { at, count, rows: null, value: LITTLE };
      }
      return { at, count: 1, rows: null, value: 1, free: true };
    }

    // Two letters that at least `least` words of entries begin with, the commonest first.
    beginnings(least) {
      const counts = new Map();
      for (const [one, places] of this.posts) counts.set(one.slice(0, 2), (counts.get(one.slice(0, 2)) || 0) + places.length);
      const many = [...counts].filter(([one, count]) => /^[a-z]{2}$/.test(one) && count >= least);
      return many.sort((a, b) => b[1] - a[1]).map(([one]) => one);
    }

    // The words of the index for a word: itself, those that begin with it while it is typed, one slip away.
    alike(word, typing) {
      const found = this.posts.has(word.plain) ? [[word.plain, 1]] : [];
      if (typing && word.plain.length > 1) {
        for (let at = lower(this.sorted, word.plain), left = BEGUN; left && at < this.sorted.length && this.sorted[at].startsWith(word.plain); at++, left--) {
          if (this.sorted[at] !== word.plain) found.push([this.sorted[at], PREFIX]);
        }
      }
      const known = this.frequency.has(word.plain) || found.some(([, quality]) => quality === 1) || (typing && found.length);
      if (!known) for (const one of this.slipped(word.plain)) found.push([one, SLIP]);
      return found;
    }

    // The words of the index that are one slip away from one that it has not.
    slipped(plain) {
      if (plain.length < 3 || /[0-9]/.test(plain)) return [];
      if (!this.slips.has(plain)) this.slips.set(plain, this.sorted.filter((one) => one.length > 2 && near(plain, one)));
      return this.slips.get(plain);
    }

    // The words with those put right that can be no word, where one a slip away stands beside the same neighbour in the
    // index: "khai sihn" is "khai sinh".
    mended(words, typing) {
      const begun = (one) => typing && one === words[words.length - 1] && (this.sorted[lower(this.sorted, one.plain)] || "").startsWith(one.plain);
      const known = (one) => this.posts.has(one.plain) || SYLLABLE.test(one.plain) || this.heard.has(one.plain) || begun(one);
      return words.every(known) ? words : words.map((one, at) => {
        if (known(one)) return one;
        const before = words[at - 1], next = words[at + 1];
        const often = (other) => (before ? this.together(before.plain, other) : 0) + (next ? this.together(other, next.plain) : 0);
        const [best] = this.slipped(one.plain).map((other) => ({ other, count: often(other) })).sort((a, b) => b.count - a.count);
        return best && best.count ? form(best.other) : one;
      });
    }

    // The word that was meant: itself where it is known or being typed, else without the keys of Telex where that is.
    meant(one, typing) {
      const known = (plain) => this.posts.has(plain) || this.heard.has(plain);
      const begun = (plain) => known(plain) || (typing && (this.sorted[lower(this.sorted, plain)] || "").startsWith(plain));
      if (!/^[a-z]{2,}$/.test(one.spelt) || begun(one.plain)) return one;
      const other = oneI(telex(one.plain));
      if (other !== one.plain && begun(other)) return form(other);
      return (one.plain.length > 5 && this.parted(one.plain)) || one;
    }

    // How often one word follows another.
    together(one, next) {
      const number = this.numbers.has(next) ? this.numbers.get(next) : -1;
      return (this.posts.get(one) || []).reduce((count, at) => count + Number(this.plain[at + 1] === number), 0);
    }

    // Words that were typed without a space between them: few and common ones; null where they are not all known.
    parted(plain) {
      const best = [{ cost: 0, words: [] }];
      for (let end = 2; end <= plain.length; end++) {
        for (let start = 0; start <= end - 2; start++) {
          const word = oneI(plain.slice(start, end));
          if (!best[start] || !this.frequency.has(word)) continue;
          const last = best[start].words[best[start].words.length - 1];
          const cost = best[start].cost + (last && this.together(last.plain, word) ? 0 : this.rarity(word) + APIECE);
          if (!best[end] || cost < best[end].cost) best[end] = { cost, words: [...best[start].words, form(word)] };
        }
      }
      return best[plain.length] ? best[plain.length].words : null;
    }

    // How much of `count` words of a run from `at` on entries hold: `places` are those that hold any, `shares` how much of
    // `all` that can be reached, `titles` the weight of the words in their titles. `how.both`: both neighbours count.
    match(run, at, count, how) {
      if (count === 1 && !how.texts) return this.hits(run, at, how);
      const places = [], marks = [], { total, titles: sums } = this;
      let all = 0, before = null;
      for (let n = at; n < at + count; n++) {
        let found = this.hits(run, n, how);
        const value = found.all;
        marks.push(...found.marks);
        all += value;
        if (how.texts) {
          found = this.withTexts(run, n, how, before, found);
          before = found.together;
        }
        for (let one = 0; one < found.places.length; one++) {
          const place = found.places[one];
          if (!total[place]) places.push(place);
          total[place] += value * found.shares[one];
          sums[place] += found.titles[one];
        }
      }
      const shares = new Float32Array(places.length), titles = new Float32Array(places.length);
      for (let one = 0; one < places.length; one++) {
        const place = places[one];
        shares[one] = total[place] / all;
        titles[one] = sums[place];
        total[place] = sums[place] = 0;
      }
      return { places, shares, titles, all, marks };
    }

    // What a word finds in texts besides; `together` are the entries where it and the next stand together.
    withTexts(run, n, how, before, found) {
      const rows = this.books.stands(run[n].raw, how.ready);
      if (!rows.length) return Object.assign({ together: new Set() }, found);
      const places = Array.from(found.places), { best, of } = this;
      places.forEach((place, one) => { best[place] = found.shares[one]; of[place] = found.titles[one]; });
      const together = this.inTexts(rows, run, n, how, before, places);
      const made = { places, shares: places.map((place) => best[place]), titles: places.map((place) => of[place]), together };
      for (const place of places) best[place] = of[place] = 0;
      return made;
    }

    // Where a word of a run stands best in every entry that has it, beside the words that stand beside it in the run. Kept
    // for a while: of a query that is being typed only the last words change.
    hits(run, n, how) {
      const said = (one) => (one ? one.spelt : "");
      const key = [said(run[n - 1]), run[n].spelt, said(run[n + 1]), run.length > 1, how.typed, how.both, how.last - n === 0, how.last - n === 1].join("|");
      const had = this.cache.get(key);
      if (had) return had;
      const touched = [], marks = [], beside = this.beside(run, n, how);
      for (const [word, quality] of this.alike(run[n], n === how.last)) {
        if (quality !== PREFIX || !marks.includes(run[n].plain)) marks.push(word);  // "con" is a word: not the beginning of "công"
        this.stands(word, quality, beside, how, touched);
      }
      const { best, of } = this, shares = new Float32Array(touched.length), titles = new Float32Array(touched.length);
      for (let one = 0; one < touched.length; one++) {
        const place = touched[one];
        shares[one] = best[place];
        titles[one] = of[place] * Math.min(1, best[place]);
        best[place] = of[place] = 0;
      }
      const made = { places: touched, shares, titles, all: this.rarity(run[n].plain), marks };
      if (this.cache.size > KEPT) this.cache.clear();
      this.cache.set(key, made);
      return made;
    }

    // The numbers of the words that a word may stand for: `first` to before `end`, more than one where it is being typed.
    meets(one, typing) {
      const { plain } = one, number = this.numbers.has(plain) ? this.numbers.get(plain) : -1;
      const spelling = this.spellings.has(one.spelt) ? this.spellings.get(one.spelt) : -1;
      const other = one.spelt === plain ? BARE : OTHER_ACCENTS;  // what other accents in an entry are worth
      const [first, end] = typing ? [lower(this.sorted, plain), lower(this.sorted, `${plain}\uffff`)] : [number, number + 1];
      return { spelling, other, first, end };
    }

    // A word of a run, what stands beside it there, and how many of the two count.
    beside(run, n, how) {
      const nobody = { spelling: -1, other: 0, first: -1, end: -1 }, before = n > 0, behind = n + 1 < run.length;
      const left = before ? this.meets(run[n - 1], false) : nobody, right = behind ? this.meets(run[n + 1], n + 1 === how.last) : nobody;
      return { mine: this.meets(run[n], false), left, right, sides: how.both ? Number(before) + Number(behind) : 1, alone: run.length === 1 };
    }

    stands(word, quality, { mine, left, right, sides, alone }, { both, typed }, touched) {
      const { plain, spelt: spellings, weight, title, place, best, of } = this, rarity = this.rarity(word);
      // How far the accents that were typed agree with those of an entry.
      const agrees = (at, one) => (!typed || spellings[at] === one.spelling ? 1 : one.other);
      const meets = (at, one) => (plain[at] >= one.first && plain[at] < one.end ? agrees(at, one) : 0);
      const posts = this.posts.get(word);
      for (let one = 0; one < posts.length; one++) {  // thousands, in code that no browser has made fast yet: no iterator
        const at = posts[one];
        let worth = both && title[at] ? Math.max(weight[at], ASIDE) : weight[at];
        worth *= quality === SLIP || !typed ? quality : quality * agrees(at, mine);
        if (!alone) {
          const a = meets(at - 1, left), b = meets(at + 1, right), beside = both ? (a + b) / sides : Math.max(a, b);
          if (quality === SLIP && !beside) continue;
          worth *= APART + (1 - APART) * beside;
        }
        const whose = place[at];
        if (!best[whose]) touched.push(whose);
        if (worth > best[whose]) { best[whose] = worth; of[whose] = title[at] ? rarity : 0; }
      }
    }

    // The same in `rows` of texts, as far as they are there; tells the entries where the word and the next stand together.
    inTexts(rows, run, n, how, before, touched) {
      const word = run[n], next = run[n + 1], together = new Set();
      for (const [first, second, places] of rows) {
        if (how.typed && word.spelt !== first && word.spelt !== word.plain) continue;
        const pair = next && second && form(second).plain === next.plain && (!how.typed || next.spelt === second || next.spelt === next.plain);
        for (const [place, summary] of places) {
          if (pair) together.add(place);
          const worth = (pair || run.length === 1 || (before && before.has(place)) ? how.texts : ALONE) * (summary ? SUMMARY : 1);
          if (!this.best[place]) touched.push(place);
          if (worth > this.best[place]) { this.best[place] = worth; this.of[place] = 0; }
        }
      }
      return together;
    }

    // What the very words of a unit find. A saying that is typed without accents is looked for with its own.
    own(unit, words, how) {
      const usual = Object.assign({}, how, { texts: unit.value === LITTLE ? 0 : how.texts });
      if (how.typed || !unit.run) return this.match(words, unit.at, unit.count, usual);
      return this.match(unit.run, 0, unit.count, Object.assign(usual, { typed: true, last: -1 }));
    }

    // The share of a unit that every entry holds (in `share`, with the weight of its titles in `held`), and its value.
    weigh(unit, words, how) {
      const raw = this.own(unit, words, how), mine = [], { share: shares, held } = this, main = unit.rows && unit.value !== SIDE;
      const own = unit.own || (main ? OWN : 1), least = main && unit.count > 1 ? THIN : 0;
      for (let one = 0; one < raw.places.length; one++) {
        if (raw.shares[one] < least) continue;
        mine.push(raw.places[one]);
        shares[raw.places[one]] = raw.shares[one] * own;
        held[raw.places[one]] = raw.titles[one];
      }
      let value = raw.all;
      if (unit.free && !this.frequency.has(words[unit.at].plain)) value *= UNKNOWN;
      // Whether any title has what the saying stands for, or a line to call has the saying itself.
      let there = !unit.rows || unit.value === SIDE || raw.places.some((place, one) => raw.shares[one] > FIELDS.name && this.books.kinds[place].id === LINE);
      if (unit.rows) {
        let most = 0;
        const less = new Set([].concat(...(unit.less || []).map((row) => row.terms)));
        for (const term of [].concat(...unit.rows.map((row) => row.terms), [...less])) {
          const found = this.term(term), part = less.has(term) ? LESS : 1;
          if (part === 1) {
            most = Math.max(most, Math.min(found.all, MOST) * term.weight);
            there = there || found.there;
          }
          for (const { place, share: whole, title } of found.places) {
            const share = whole * part;
            if (!shares[place]) mine.push(place);
            if (share < shares[place]) continue;
            held[place] = share > shares[place] ? title : Math.max(held[place], title);
            shares[place] = share;
          }
        }
        value = (Math.max(Math.min(value, MOST), most) + most) / 2;
      }
      value *= unit.value;
      return { mine, value: unit.rows ? Math.max(value, 1) : value, marks: raw.marks, there };
    }

    // What a term of a saying finds is the same whatever else is asked; entries that hold next to nothing of it are left
    // out. `there` tells whether any that is sure has it.
    term(one) {
      if (!one.found) {
        const { places, shares, titles, all } = this.match(one.run, 0, one.run.length, { typed: true, both: true, texts: 0, last: -1 });
        const found = Array.from(places, (place, at) =>
          ({ place, share: one.weight * Math.pow(shares[at], HALF), title: titles[at] })).filter(({ share }) => share > NOTHING);
        const there = found.some(({ place, share }) => share > PLAIN && CERTAIN.has(this.books.kinds[place].id));
        one.found = { places: found, all, there };
      }
      return one.found;
    }

    rank(words, how) {
      const { share, held, score, cover, raws, scores } = this, touched = [], marks = new Set();
      let total = 0, missing = false;
      for (const unit of this.units(words, how.typed)) {
        const { mine, value, marks: marked, there } = this.weigh(unit, words, how);
        missing = missing || !there;
        for (const word of marked) marks.add(word);
        total += value;
        for (let one = 0; one < mine.length; one++) {
          const place = mine[one];
          if (!score[place]) touched.push(place);
          score[place] += value * share[place];
          cover[place] += held[place];
          share[place] = held[place] = 0;
        }
      }
      const literal = this.match(words, 0, words.length, Object.assign({}, how, { texts: how.texts ? WHOLE : 0 }));
      for (let one = 0; one < literal.places.length; one++) this.total[literal.places[one]] = Math.min(1, literal.shares[one]);
      const gains = this.numbered(words);
      for (let one = 0; one < touched.length; one++) {
        const place = touched[one];
        raws[place] = score[place] / total;
        scores[place] = this.scored(place, raws[place], cover[place], how);
      }
      for (const [place, gain] of gains) {
        if (!score[place]) touched.push(place);
        raws[place] += gain;
        scores[place] += gain;
      }
      const found = foremost(touched, scores), [best] = found;
      if (this.certain(found, raws) < LEAST) found.length = 0;
      // Where some entries have all that is asked for, those that have little of it are out of place.
      const whole = raws[best] > ALL;
      const end = found.findIndex((place, at) => (at > 2 && scores[place] < scores[best] * CUT) || (whole && raws[place] < MUCH));
      if (end > 0) found.length = end;
      const numbers = words.some((one) => /^[0-9]/.test(one.plain)), enough = numbers ? 1 : 2;  // words that are a name
      const named = words.length > enough ? found.slice(0, NAMES).filter((place) => this.called(place, words, how)) : [];
      if (named.length && numbers) {
        found.splice(0, found.length, ...named, ...found.filter((place) => !named.includes(place)));
      }
      const much = this.certain(found, raws), certain = named.includes(found[0]) ? 1 : missing ? Math.min(UNSURE, much) : much;
      const worded = found.some((place) => this.total[place] > 0.6);
      for (const place of literal.places) this.total[place] = 0;
      for (const place of touched) score[place] = cover[place] = raws[place] = scores[place] = 0;
      return Object.assign(found, { marked: marks, certain, worded });
    }

    // Whether an entry is a paper that is asked for by its name: the first words of its title, then, if any are left, some
    // that stand together further on ("nghị định 42", "luật bảo vệ dữ liệu cá nhân").
    called(place, words, how) {
      if (!PAPERS.has(this.books.kinds[place].id)) return false;
      const from = this.starts[place], asked = words.map((one, n) => this.meets(one, n === how.last));
      const fits = (at, one, n) => this.title[at] && this.plain[at] >= one.first && this.plain[at] < one.end
        && (words[n].spelt === words[n].plain || n === how.last || this.spelt[at] === one.spelling);
      let first = 0;
      while (first < asked.length && fits(from + first, asked[first], first)) first++;
      if (!first) return false;
      const number = /^[0-9]/.test((words[first] || { plain: "" }).plain), before = this.numbers.get("so");  // … số 42/2022
      for (let at = from + first; this.title[at]; at++) {
        if ((!number || this.plain[at - 1] === before) && asked.slice(first).every((one, n) => fits(at + n, one, first + n))) return true;
      }
      return false;
    }

    // What entries gain by a number that was typed, however it is typed.
    numbered(words) {
      const text = words.map((one) => one.raw).join(" "), gains = new Map();
      if (!/[0-9]/.test(text)) return gains;
      const asked = parts(text), code = squeezed(text);
      if (code.length < 2) return gains;
      this.codes.forEach((codes, place) => {
        const ends = (one) => code.length > 3 && (one.whole.startsWith(code) || one.whole.endsWith(code));
        const part = (one) => ends(one) || (asked.length > 1 && begins(one.parts, asked));
        const gain = codes.some((one) => one.whole === code) ? EXACT : codes.some(part) ? PART : 0;
        if (gain) gains.set(place, gain);
      });
      return gains;
    }

    // What an entry is worth of which a query is held to a share (`raw`), with its title (`cover`) or word for word.
    scored(place, raw, cover, how) {
      const whole = this.total[place];
      let score = raw / this.sizes[place] * (1 + COVER * Math.min(1, cover / (this.sums[place] || 1)));
      if (how.texts && whole > 0.6) score = Math.max(score, whole);
      score += LITERAL * whole * whole * whole;
      if (cover < STAFF * this.sums[place] && this.books.addresses[place].startsWith(GUIDE)) score *= STAFF;
      return score * this.worths[place] * (how.named && how.named === this.books.kinds[place].id ? NAMED : 1);
    }

    // How well the best of the first results fits.
    certain(found, raws) {
      const sure = (place) => raws[place] >= 2 || this.total[place] > 0.8 || CERTAIN.has(this.books.kinds[place].id);
      return Math.max(0, ...found.slice(0, FIRST).map((place) => sure(place) ? raws[place] : raws[place] * CERTAIN_ELSE));
    }

    // The answers that a query asks for: little else of weight is asked. The longest phrase first, then by their order.
    // Phrases that end with … are answered whatever else is said ("khiếu nại đất đai"). `aside` where something else is
    // asked for besides ("cháy nhà gọi số nào").
    answers(words, typed) {
      const asked = new Map(), inside = new Set(), any = new Map();
      // A word of a longer saying is no question of its own: "lịch rác" is not "rác".
      const sayings = this.units(words, typed).filter((unit) => unit.rows && unit.value === SIDE && unit.count > 1);
      const part = (at, count) => sayings.some((unit) => unit.count > count && unit.at <= at && at + count <= unit.at + unit.count);
      for (let at = 0; at < words.length; at++) {
        for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
          for (const one of this.questions.get(phrase(words.slice(at, at + count))) || []) {
            if ((typed && !spoken(one.run, words, at)) || part(at, count)) continue;
            asked.set(one.number, Math.max(asked.get(one.number) || 0, count));
            if (one.any) any.set(one.number, phrase(one.run));
            for (let n = 0; n < count; n++) inside.add(at + n);
          }
        }
      }
      let rest = 0;
      for (const unit of this.units(words, typed)) {
        for (let n = unit.at; n < unit.at + unit.count; n++) if (!inside.has(n)) rest += unit.value;
      }
      const much = rest > Math.max(inside.size, 1.2) * ANSWER;
      const first = [...asked].filter(([number]) => !much || any.has(number))
        .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 2).map(([number]) => number);
      return Object.assign(first, { aside: rest >= 1, any: any.get(first[0]) });
    }

    // The places of the best entries for a query; `sure` where they are what was asked for, not only near it.
    find(query, ready) {
      const typing = /[\p{L}\p{N}]$/u.test(query);
      const words = this.mended([].concat(...tokens(query).map((one, at, all) => this.meant(one, typing && at === all.length - 1))), typing);
      const typed = words.some((one) => one.spelt !== one.plain);
      const named = this.names.find(({ run }) => run.length < words.length && run.every((one, at) => one.plain === words[at].plain));
      const how = { typed, both: false, texts: 0, last: typing ? words.length - 1 : -1, named: named && named.id };
      let found = words.length ? this.rank(words, how) : Object.assign([], { marked: new Set(), certain: 0 });
      let sure = found.certain >= SURE;
      if (words.length && !sure && found.certain < READ_TEXTS && (ready || this.books.read)) {
        found = this.rank(words, Object.assign({}, how, { texts: PAIR, ready }));
        sure = found.certain >= SURE && found.worded;
      }
      for (const one of words) found.marked.add(one.raw);
      const answers = this.answers(words, typed), { titles, kinds } = this.books;
      // A procedure for the very thing stands before an answer for all ("công an bắt nhầm, khiếu nại ở đâu").
      const very = found.length && kinds[found[0]].id === "thu-tuc" && phrase(tokens(titles[found[0]])).includes(answers.any);
      return Object.assign(found, { sure, answers: Object.assign(answers, { all: answers.any && !very }), asked: new Set(words.map((one) => one.plain)).size });
    }
  }

  window.cchcXep = { Ranking };
})();
