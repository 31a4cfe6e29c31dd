// Search: loaded when the box is first used, after tim-xep.js, which ranks. Here are the files of the index, and how
// what was found is shown.
(function () {
  "use strict";
  const { after, joined, matches, slug, word, written } = window.cchc;
  const NUMBER = /\d{1,5}[a-zđ]?(?:\/\d{4})?\/[A-ZĐ][A-Za-zĐđ\d]{0,9}(?:-[A-ZĐ][A-Za-zĐđ\d]{0,9}){0,2}/gu;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  // The browser makes the code fast before the first letter is typed.
  const WARM = ["th", "dang ki", "hộ tịch", "lam giay khai sinh", "cấp giấy phép x", "sổ đỏ", "8/kh", "xin xac nhan"];
  const FEW = 3, HARDLY = 0.25;  // results beside an answer where they are only near; how well the best of them must fit
  const BEGINNINGS = 24, MANY = 500;  // beginnings of words that are looked up before they are typed: those of so many words
  const START = "2000-01-01";
  const ANSWERS = { id: "tra-loi", name: "Trả lời" };

  function shard(text, count) {
    let total = 0;
    for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) % 65521;
    return total % count;
  }

  const rest = () => new Promise((done) => setTimeout(done));
  const home = new URL("../", document.currentScript.src);

  // Of texts that hold from a day to a day, in the order of their first days: the next one, and those that begin before
  // it is over or the day after, as one weekend may have two people on duty.
  function coming(texts) {
    const today = window.cchc.here(window.cchc.now()).day, left = texts.filter(([, last]) => last >= today);
    let until = left.length ? left[0][1] : "";
    const next = [];
    for (const [first, last, text] of left) {
      if (first > after(until, 1)) break;
      next.push(text);
      if (last > until) until = last;
    }
    return next;
  }

  class Index {
    // Answers stand behind the entries; they are found by what they answer, never by their words.
    constructor(data) {
      Object.assign(this, { version: data.v, shards: data.tu, texts: data.bai, days: data.d, answers: data.tl });
      this.titles = data.t.split("\n");
      this.addresses = data.u.split("\n");
      this.numbers = data.n.split("\n");
      this.keys = data.k.split("\n");
      this.fields = data.f.split("\n");
      this.kinds = joined(data.loai.map(([id, name, count]) => Array.from({ length: count }, () => ({ id, name }))));
      this.last = Math.max(1, ...this.days);
      this.files = new Map();
      this.coming = new Map();  // of the same, what is called when they are there
      this.begun = new Map();  // what the commonest beginnings find
      this.ranking = new window.cchcXep.Ranking(this, data);
      this.first = this.titles.length;
      for (const one of data.tl) {
        this.titles.push(one.t);
        this.addresses.push(one.u);
        this.numbers.push("");
        this.kinds.push(ANSWERS);
        this.days.push(0);
      }
    }

    async prepare() {
      await this.ranking.prepare(rest);
      return this;
    }

    // Two letters find the most of all that can be typed, thousands in a large site: the commonest are looked up before
    // anybody asks for them.
    async begin() {
      for (const query of [...WARM, ...this.ranking.index.beginnings(MANY).slice(0, BEGINNINGS)]) {
        await rest();
        const found = this.find(query);
        if (found.sure) this.begun.set(query, found);
      }
    }

    address(place) {
      return new URL(this.addresses[place].replace("/*/", `/${slug(this.titles[place])}/`), home).href;
    }

    day(place) {
      return this.days[place] ? written(after(START, this.days[place])) : "";
    }

    // The answer that stands at a place, with what holds today and in the days right after; nothing where an entry stands there.
    answer(place) {
      const one = this.answers[place - this.first];
      if (!one) return null;
      return { text: [...coming(one.ngay || []), one.x].filter(Boolean).join(" "), phone: one.g };
    }

    // A file of the search, once; `ready` of all that ask meanwhile is called when it is there. Without it nothing is fetched.
    file(path, ready) {
      if (ready && !this.coming.has(path)) {
        this.files.set(path, null);
        this.coming.set(path, fetch(new URL(`tim-kiem/${path}.json?${this.version}`, home))
          .then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status))
          .catch(() => ({}))
          .then((value) => { this.files.set(path, value); }));
      }
      if (ready && !this.files.get(path)) this.coming.get(path).then(ready);
      return this.files.get(path);
    }

    // Where a word stands in the texts: rows of its spelling, the next word's, and entries with whether it is in the
    // summary; none while its file is on the way.
    stands(one, ready) {
      const file = this.file(`tu/${shard(one, this.shards)}`, ready);
      return file && Object.prototype.hasOwnProperty.call(file, one) ? unpacked(file[one]) : [];
    }

    // Whether words of texts are there.
    get read() {
      return [...this.files].some(([path, file]) => path.startsWith("tu/") && file !== null);
    }

    // Whether words are on their way, so that results may still change.
    get waits() {
      return [...this.files].some(([path, file]) => path.startsWith("tu/") && file === null);
    }

    // What fits a query; answers first, but behind what was asked for where that is another thing, and behind the very
    // line to call. `marked` are the words to mark, `sure` tells whether it is what was asked for.
    find(query, ready) {
      const begun = this.begun.get(query.toLowerCase());
      if (begun) return begun;
      const found = this.ranking.find(query, ready);
      const { marked: marks, sure, asked, answers } = found;
      const first = answers.map((number) => this.first + number);
      // Beside an answer, what is only near is not what was asked for: a few of it are enough, of what is hardly near none.
      const told = new Set(first.map((place) => this.addresses[place]));
      const others = (sure || !first.length ? found : found.slice(0, found.certain > HARDLY ? FEW : 0)).filter((place) => !told.has(this.addresses[place]));
      const other = answers.aside && !answers.all && found.length > 0 && (sure || this.kinds[found[0]].id === "duong-day-nong");
      return Object.assign(other ? [...others, ...first] : [...first, ...others], { marked: marks, sure: sure || first.length > 0, asked });
    }
  }

  function unpacked(posting) {
    return Object.entries(posting).map(([pair, steps]) => {
      const [first, second] = pair.split(" ");
      let at = 0;
      return [first, second, steps.map((step) => { at += step; return [at >> 1, at & 1]; })];
    });
  }

  // A piece of text with the found words marked, in its own spelling.
  function highlighted(text, found) {
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

  // The same of a whole text; the browser would break numbers of papers behind their slash and hyphen, as core/unbroken.py says.
  function marked(text, found) {
    const made = document.createDocumentFragment();
    let at = 0;
    for (const match of matches(NUMBER, text)) {
      const kept = make("span", "keep");
      kept.append(highlighted(match[0], found));
      made.append(highlighted(text.slice(at, match.index), found), kept);
      at = match.index + match[0].length;
    }
    made.append(highlighted(text.slice(at), found));
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
      .then((data) => new Index(data).prepare())
      .then((made) => { made.begin(); return made; });
    loading.catch(() => { loading = null; });
    return loading;
  }

  function groups(books, found) {
    const made = new Map();
    for (const place of found) {
      const kind = books.kinds[place];
      if (!made.has(kind.id)) made.set(kind.id, { ...kind, found: [] });
      made.get(kind.id).found.push(place);
    }
    return [...made.values()];
  }

  // The number of what was found and its day.
  function about(books, place) {
    const text = [books.numbers[place].replace(/; /g, ", "), books.day(place)].filter(Boolean).join(" · ");
    const made = make("small");
    made.append(marked(text, new Set()));
    return made;
  }

  const make = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };

  window.cchcTim = { index, groups, about, marked, piece, make };
})();
