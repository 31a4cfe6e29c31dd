// The ranking of the search. A query is cut into units: an everyday saying, words that say little, single words. Every
// entry gets for every unit the best share of it that its title (or less of it: keywords, field, number) holds; rare
// words weigh more, words may be missing, typed accents count, words that stand together count more than apart.
(function () {
  "use strict";
  const { fold } = window.cchc;
  const { FIELDS, LINE, LITTLE, SIDE, Matcher, Phrases, QueryReader, WordIndex, phrase, tokens } = window.cchcXep;
  const SLICE = 12;  // ms of work before the page may answer
  // Of a saying: a term by half (worth a quarter), a share that is left out, what it stands for by itself, what is no
  // more than one of its words, its own words (what it stands for comes before them), one that is sure.
  const HALF = 2, NOTHING = 0.02, LESS = 0.4, THIN = 0.3, OWN = 0.9, PLAIN = 0.8;
  const UNKNOWN = 0.6, MOST = 14;  // of a unit: a word that no title has; the most that what it stands for is worth
  // Of a score: how much of a title was asked for, its length, all words as they were typed; newer days, commoner words.
  const COVER = 0.5, LENGTH = 0.35, LITERAL = 0.8, NEWER = 0.02, COMMONER = 0.01;
  const PAIR = 0.3, WHOLE = 0.66;  // of texts: two words together; all of them
  // How well the best must fit: to be what was asked for, that where something is missing, before texts are looked at,
  // to be shown at all; where one has all, what the others need; what is cut off behind the best.
  const SURE = 0.55, UNSURE = 0.5, READ_TEXTS = 0.4, LEAST = 0.12, ALL = 0.9, MUCH = 0.5, CUT = 0.3;
  const FIRST = 5;  // results that tell whether what was found is what was asked for
  const HIGHEST = 16, STEPS = 0x100000000, PLACES = 0x20000;  // a score, its steps and a place fit into one number
  const NAMES = 20;  // results that may be a paper called by its name
  const EXACT = 5, PART = 2.5;  // a number, all of it or its beginning or end
  const KIND = { "thu-tuc": 1.1, trang: 0.95, "tin-bai": 0.9, "van-ban": 0.9, "chi-so": 0.9, "bao-cao": 0.85, "hoat-dong": 0.8, "phan-anh": 0.75 };
  const NAMED = 1.6;  // where the query begins with the name of the kind
  const GUIDE = "huong-dan/", STAFF = 0.5;  // pages for staff come behind unless half of their title is asked for
  const PAPERS = new Set(["van-ban", "bao-cao"]), TOLD = new Set([...PAPERS, "chi-so"]);  // what has every word asked for is it
  const CERTAIN = new Set(["thu-tuc", LINE, "hoat-dong"]);  // kinds whose titles say what they are for
  const CERTAIN_ELSE = 0.6;

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

  // Numbers of papers and procedures: letters and digits apart, without the zeros in front (08/KH-UBND, 8kh).
  const parts = (text) => (fold(text).match(/[a-z]+|[0-9]+/g) || []).map((one) => one.replace(/^0+(?=[0-9])/, ""));
  const squeezed = (text) => fold(text).replace(/[^a-z0-9]/g, "");
  const numbersOf = (text) => (text ? text.split("; ").map((one) => ({ whole: squeezed(one), parts: parts(one) })) : []);
  const begins = (whole, first) => first.every((one, at) => at === first.length - 1 ? (whole[at] || "").startsWith(one) : whole[at] === one);

  class Ranking {
    // `books` has the rows of the index; `words` sayings, words that say little and answers.
    constructor(books, words) {
      const count = books.titles.length;
      Object.assign(this, { books, words, index: new WordIndex(count), phrases: new Phrases() });
      this.matcher = new Matcher(this.index, books);
      this.reader = new QueryReader(this.index, this.phrases.heard);
      this.codes = [];
      this.names = [...new Map(books.kinds.map((kind) => [kind.id, { id: kind.id, run: tokens(kind.name) }])).values()];
      this.sizes = new Float64Array(count);
      this.worths = new Float64Array(count);
      // Room for numbers of every entry, all 0 between two queries.
      for (const name of ["share", "held", "literal", "score", "cover"]) this[name] = new Float32Array(count);
      for (const name of ["raws", "scores"]) this[name] = new Float64Array(count);
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
      const { index, books } = this, places = Array.from(index.lengths.keys());
      await this.phrases.hear(this.words, each);
      await each(places, (place) => { index.add(place, books); this.codes.push(numbersOf(books.numbers[place])); });
      index.arrange();
      await each(places, (place) => index.sum(place));
      const average = index.lengths.reduce((total, one) => total + one, 0) / index.count;
      await each(places, (place) => this.measure(place, average));
      return this;
    }

    // What of a score is the same whatever is asked: `sizes` to divide by, as long titles hold more words, `worths` to
    // multiply with.
    measure(place, average) {
      const { kinds, days, last } = this.books, length = this.index.lengths[place];
      const usual = 1 - COMMONER * this.index.sums[place] / Math.max(1, length);  // of two alike, that of commoner words
      this.sizes[place] = 1 - LENGTH + LENGTH * Math.min(2.2, Math.max(0.5, length / average));
      this.worths[place] = (KIND[kinds[place].id] || 1) * usual * (1 + NEWER * days[place] / last);
    }

    // The places of the best entries for a query; `sure` where they are what was asked for, not only near it.
    find(query, ready) {
      const typing = /[\p{L}\p{N}]$/u.test(query);
      const words = this.reader.words(query, typing);
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
      const answers = this.phrases.answers(words, typed), { titles, kinds } = this.books;
      // A procedure for the very thing stands before an answer for all ("công an bắt nhầm, khiếu nại ở đâu").
      const very = found.length && kinds[found[0]].id === "thu-tuc" && phrase(tokens(titles[found[0]])).includes(answers.any);
      return Object.assign(found, { sure, answers: Object.assign(answers, { all: answers.any && !very }), asked: new Set(words.map((one) => one.plain)).size });
    }

    rank(words, how) {
      const { share, held, score, cover, raws, scores } = this, touched = [], marks = new Set();
      let total = 0, missing = false;
      for (const unit of this.phrases.units(words, how.typed)) {
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
      const literal = this.matcher.match(words, 0, words.length, Object.assign({}, how, { texts: how.texts ? WHOLE : 0 }));
      for (let one = 0; one < literal.places.length; one++) this.literal[literal.places[one]] = Math.min(1, literal.shares[one]);
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
      const much = this.certain(found, raws), it = named.includes(found[0]) || (words.length > 1 && this.told(found[0], words, how));
      const certain = it ? 1 : missing ? Math.min(UNSURE, much) : much;
      const worded = found.some((place) => this.literal[place] > 0.6);
      for (const place of literal.places) this.literal[place] = 0;
      for (const place of touched) score[place] = cover[place] = raws[place] = scores[place] = 0;
      return Object.assign(found, { marked: marks, certain, worded });
    }

    // What the very words of a unit find. A saying that is typed without accents is looked for with its own.
    own(unit, words, how) {
      const usual = Object.assign({}, how, { texts: unit.value === LITTLE ? 0 : how.texts });
      if (how.typed || !unit.run) return this.matcher.match(words, unit.at, unit.count, usual);
      return this.matcher.match(unit.run, 0, unit.count, Object.assign(usual, { typed: true, last: -1 }));
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
      if (unit.free && !this.index.frequency.has(words[unit.at].plain)) value *= UNKNOWN;
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
        const { places, shares, titles, all } = this.matcher.match(one.run, 0, one.run.length, { typed: true, both: true, texts: 0, last: -1 });
        const found = Array.from(places, (place, at) =>
          ({ place, share: one.weight * Math.pow(shares[at], HALF), title: titles[at] })).filter(({ share }) => share > NOTHING);
        const there = found.some(({ place, share }) => share > PLAIN && CERTAIN.has(this.books.kinds[place].id));
        one.found = { places: found, all, there };
      }
      return one.found;
    }

    // Whether an entry is a paper that is asked for by its name: the first words of its title, then, if any are left, some
    // that stand together further on ("nghị định 42", "luật bảo vệ dữ liệu cá nhân").
    called(place, words, how) {
      if (!PAPERS.has(this.books.kinds[place].id)) return false;
      const { plain, spelt, title, starts, numbers } = this.index, from = starts[place];
      const asked = words.map((one, n) => this.index.meets(one, n === how.last));
      const fits = (at, one, n) => title[at] && plain[at] >= one.first && plain[at] < one.end
        && (words[n].spelt === words[n].plain || n === how.last || spelt[at] === one.spelling);
      let first = 0;
      while (first < asked.length && fits(from + first, asked[first], first)) first++;
      if (!first) return false;
      const number = /^[0-9]/.test((words[first] || { plain: "" }).plain), before = numbers.get("so");  // … số 42/2022
      for (let at = from + first; title[at]; at++) {
        if ((!number || plain[at - 1] === before) && asked.slice(first).every((one, n) => fits(at + n, one, first + n))) return true;
      }
      return false;
    }

    // Whether a paper or an index has all that is asked for, but for words that say little, wherever in it they stand.
    told(place, words, how) {
      if (place === undefined || !TOLD.has(this.books.kinds[place].id)) return false;
      const { plain, spelt, starts } = this.index, from = starts[place], own = plain.subarray(from, starts[place + 1]);
      return words.every((word, n) => {
        const { first, end, spelling } = this.index.meets(word, n === how.last), bare = word.spelt === word.plain || n === how.last;
        const stands = own.some((one, at) => one >= first && one < end && (bare || spelt[from + at] === spelling));
        return stands || this.phrases.small(word, how.typed, false);
      });
    }

    // What entries gain by a number that was typed, however it is typed.
    numbered(words) {
      const text = words.map((one) => one.raw).join(" "), gains = new Map();
      if (!/[0-9]/.test(text)) return gains;
      const asked = parts(text), code = squeezed(text), [sign, ...rest] = asked;
      if (code.length < 2) return gains;
      const signed = rest.length > 0 && /^[a-z]/.test(sign) && rest.every((one) => /^[0-9]/.test(one));
      const ways = signed ? [asked, [...rest, sign]] : [asked];  // BC 92 for 92/BC-UBND
      const without = ([first, year, ...more]) => (/^\d{4}$/.test(year) ? [first, ...more] : []);  // NĐ 30 for 30/2020/NĐ-CP
      const yearless = (one) => signed && rest.length === 1 && one.length === 3 && one[0] === sign && one[2] === rest[0];  // PA 3
      this.codes.forEach((codes, place) => {
        const ends = (one) => code.length > 3 && (one.whole.startsWith(code) || one.whole.endsWith(code));
        const starts = (all) => ways.some((way) => begins(all, way));
        const part = (one) => ends(one) || yearless(one.parts) || (asked.length > 1 && (starts(one.parts) || starts(without(one.parts))));
        const gain = codes.some((one) => one.whole === code) ? EXACT : codes.some(part) ? PART : 0;
        if (gain) gains.set(place, gain);
      });
      return gains;
    }

    // What an entry is worth of which a query is held to a share (`raw`), with its title (`cover`) or word for word.
    scored(place, raw, cover, how) {
      const whole = this.literal[place];
      let score = raw / this.sizes[place] * (1 + COVER * Math.min(1, cover / (this.index.sums[place] || 1)));
      if (how.texts && whole > 0.6) score = Math.max(score, whole);
      score += LITERAL * whole * whole * whole;
      if (cover < STAFF * this.index.sums[place] && this.books.addresses[place].startsWith(GUIDE)) score *= STAFF;
      return score * this.worths[place] * (how.named && how.named === this.books.kinds[place].id ? NAMED : 1);
    }

    // How well the best of the first results fits.
    certain(found, raws) {
      const sure = (place) => raws[place] >= 2 || this.literal[place] > 0.8 || CERTAIN.has(this.books.kinds[place].id);
      return Math.max(0, ...found.slice(0, FIRST).map((place) => sure(place) ? raws[place] : raws[place] * CERTAIN_ELSE));
    }
  }

  Object.assign(window.cchcXep, { Ranking });
})();
