// How much of some words entries hold: in titles, keywords and numbers, and in texts as far as these are there.
(function () {
  "use strict";
  const { PREFIX, SLIP, form } = window.cchcXep;
  const ASIDE = 0.85;  // of a term, what stands in brackets counts nearly as much: an official title often ends so
  const APART = 0.45;  // what a word is worth apart from its neighbours
  const ALONE = 0.03, SUMMARY = 1.3;  // of texts: a word by itself; in the summary
  const KEPT = 400;  // words whose places are remembered

  class Matcher {
    constructor(index, books) {
      Object.assign(this, { index, books, cache: new Map() });
      // Room for numbers of every entry, all 0 between two queries.
      for (const name of ["best", "of", "total", "titles"]) this[name] = new Float32Array(index.count);
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
      for (const [word, quality] of this.index.alike(run[n], n === how.last)) {
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
      const made = { places: touched, shares, titles, all: this.index.rarity(run[n].plain), marks };
      if (this.cache.size > KEPT) this.cache.clear();
      this.cache.set(key, made);
      return made;
    }

    // A word of a run, what stands beside it there, and how many of the two count.
    beside(run, n, how) {
      const nobody = { spelling: -1, other: 0, first: -1, end: -1 }, before = n > 0, behind = n + 1 < run.length;
      const left = before ? this.index.meets(run[n - 1], false) : nobody, right = behind ? this.index.meets(run[n + 1], n + 1 === how.last) : nobody;
      return { mine: this.index.meets(run[n], false), left, right, sides: how.both ? Number(before) + Number(behind) : 1, alone: run.length === 1 };
    }

    stands(word, quality, { mine, left, right, sides, alone }, { both, typed }, touched) {
      const { plain, spelt: spellings, weight, title, place } = this.index, { best, of } = this, rarity = this.index.rarity(word);
      // How far the accents that were typed agree with those of an entry.
      const agrees = (at, one) => (!typed || spellings[at] === one.spelling ? 1 : one.other);
      const meets = (at, one) => (plain[at] >= one.first && plain[at] < one.end ? agrees(at, one) : 0);
      const posts = this.index.posts.get(word);
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
  }

  Object.assign(window.cchcXep, { Matcher });
})();
