// The words of all entries: where they stand, how rare they are, which are alike.
(function () {
  "use strict";
  const { BREAK, FIELDS, titled, others } = window.cchcXep;
  const ROOM = 256;  // words of an entry that are looked at
  const LINE = "duong-day-nong";
  const LOW = 0.25;  // what a word counts in the part of a title that is of less weight
  // How well a word of the index fits what was typed: it begins with that, is a slip away, has accents where none were
  // typed, has others.
  const PREFIX = 0.8, SLIP = 0.6, BARE = 0.5, OTHER_ACCENTS = 0.15;
  const NUMBER = 3;  // what a number of a title is worth, as one word of twenty titles
  const BEGUN = 40;  // words that are looked at of those that begin alike

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

  class WordIndex {
    constructor(count) {
      Object.assign(this, { count, posts: new Map(), frequency: new Map(), slips: new Map() });
      // Every word of every entry, one after another: its number (0 is a gap), that of its spelling, what it weighs,
      // whether it is of the title; and whose it is. `starts` has the first of every entry.
      Object.assign(this, { plain: [], spelt: [], weight: [], title: [], place: [], starts: [] });
      Object.assign(this, { numbers: new Map([["", 0]]), spellings: new Map([["", 0]]) });
      // What the words of every title are worth together, and how many they are.
      this.sums = new Float32Array(count);
      this.lengths = new Float32Array(count);
    }

    // The words of an entry: its title, then all else that it is found by.
    add(place, { titles, keys, fields, kinds, numbers }) {
      const title = titled(titles[place]);
      // A line says in its scope, not in its name, what it is for ("hộ nghèo").
      const scope = kinds[place].id === LINE ? FIELDS.scope : FIELDS.field;
      const more = [...others(keys[place], FIELDS.keys), ...others(fields[place], scope)];
      const entry = [...title, ...more, ...others(kinds[place].name, FIELDS.name), ...others(numbers[place], FIELDS.name)].slice(0, ROOM);
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

    // When all are numbered: `sums` and `lengths` of an entry.
    sum(place) {
      const most = new Map();
      for (let at = this.starts[place]; this.title[at]; at++) {
        const part = this.weight[at] === FIELDS.low ? LOW : 1;
        this.lengths[place] += part;
        most.set(this.plain[at], Math.max(most.get(this.plain[at]) || 0, part));
      }
      // Numbers weigh alike, or the reports of a series would not stand with the newest first.
      for (const [one, part] of most) this.sums[place] += (/^[0-9]+$/.test(this.sorted[one]) ? NUMBER : this.rarity(this.sorted[one])) * part;
    }

    rarity(one) {
      return Math.log(1 + this.count / (this.frequency.get(one) || 1));
    }

    // Two letters that at least `least` words of entries begin with, the commonest first.
    beginnings(least) {
      const counts = new Map();
      for (const [one, places] of this.posts) counts.set(one.slice(0, 2), (counts.get(one.slice(0, 2)) || 0) + places.length);
      const many = [...counts].filter(([one, count]) => /^[a-z]{2}$/.test(one) && count >= least);
      return many.sort((a, b) => b[1] - a[1]).map(([one]) => one);
    }

    // Whether any word begins so.
    begins(plain) {
      return (this.sorted[lower(this.sorted, plain)] || "").startsWith(plain);
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

    // How often one word follows another.
    together(one, next) {
      const number = this.numbers.has(next) ? this.numbers.get(next) : -1;
      return (this.posts.get(one) || []).reduce((count, at) => count + Number(this.plain[at + 1] === number), 0);
    }

    // The numbers of the words that a word may stand for: `first` to before `end`, more than one where it is being typed.
    meets(one, typing) {
      const { plain } = one, number = this.numbers.has(plain) ? this.numbers.get(plain) : -1;
      const spelling = this.spellings.has(one.spelt) ? this.spellings.get(one.spelt) : -1;
      const other = one.spelt === plain ? BARE : OTHER_ACCENTS;  // what other accents in an entry are worth
      const [first, end] = typing ? [lower(this.sorted, plain), lower(this.sorted, `${plain}\uffff`)] : [number, number + 1];
      return { spelling, other, first, end };
    }
  }

  Object.assign(window.cchcXep, { LINE, PREFIX, SLIP, WordIndex });
})();
