// What people say: everyday sayings, words that say little, questions. A query is cut into as few of these, and words, as
// it can; what it asks is answered.
(function () {
  "use strict";
  const { tokens, phrase } = window.cchcXep;
  const LONGEST = 6;  // words of a saying
  // What a unit is worth: a saying that only says more (`SIDE`), words that say little; and what the latter cost.
  const SIDE = 0.3, LITTLE = 0.12, HALF_UNIT = 0.5;
  const NAME = 0.5;  // of a thing of which something is wanted, its name alone
  const ANSWER = 0.75;  // as much besides a question leaves it unanswered

  // Whether words that were typed from a place on are those of a phrase: with its accents, or bare.
  const spoken = (run, words, at) => run.every((one, n) => words[at + n].spelt === one.spelt || words[at + n].spelt === words[at + n].plain);
  function put(phrases, text, value) {
    const run = tokens(text), name = phrase(run);
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

  class Phrases {
    constructor() {
      this.sayings = new Map();
      this.loose = new Map();  // sayings by their words of weight
      this.little = new Map();
      this.questions = new Map();
      this.things = new Map();  // sayings of which something is wanted that stands anywhere beside them
      this.wants = new Map();  // how what is wanted is said, by its term
      this.heard = new Set();  // words of all of them
      this.known = {};  // the last query cut into units
    }

    // `words.dn` has sayings (with the terms they must stand beside, if any), `words.bo` phrases that say little,
    // `words.tl` answers; `each` goes through a list.
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

    // A saying is known without the words in it that say little, too.
    loosely(said) {
      const run = said.run.filter((one) => !this.small(one, true, false)), key = bag(run);
      if (run.length < 2 || run.length * 2 <= said.run.length) return;
      if (!this.loose.has(key)) this.loose.set(key, []);
      this.loose.get(key).push({ run, row: said.row });
    }

    // Whether a single word says little, or (`side`) only says more; where accents are typed, "con" is not "còn".
    small(one, typed, side) {
      const more = side ? (this.sayings.get(one.plain) || []).filter(({ row }) => row.side) : [];
      return [...(this.little.get(one.plain) || []), ...more].some(({ run }) => !typed || run[0].spelt === one.spelt);
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

    // The longest unit that begins with a word, and the word alone.
    choices(words, at, typed) {
      const longest = this.unit(words, at, typed);
      return longest.count === 1 ? [longest] : [longest, this.said(words.slice(0, at + 1), at, typed)];
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
  }

  Object.assign(window.cchcXep, { LITTLE, SIDE, Phrases });
})();
