// What was meant by what was typed: slips of the keys, keys of Telex, words typed together.
(function () {
  "use strict";
  const { oneI } = window.cchc, { form, tokens } = window.cchcXep;
  const APIECE = 3;  // what a word costs where words were typed together: fewer are likelier

  // What was meant by keys of the Telex way of typing that nothing turned into Vietnamese letters: ddawng kys is dang ky.
  const telex = (plain) => plain.replace(/^dd/, "d").replace(/([aeo])\1/g, "$1").replace(/([aou])w/g, "$1")
    .replace(/([aeiouy])(ng|nh|ch|[cmnpt])?[sfrxj](?=[a-z]*$)/, "$1$2");
  // What can be a syllable (without accents); anything else that is not known is a slip of the keys.
  const SYLLABLE = /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

  class QueryReader {
    // `heard` are words that are right though no entry has them.
    constructor(index, heard) {
      Object.assign(this, { index, heard });
    }

    // The words of a query that were meant; of one that is being typed (`typing`) the last may go on.
    words(query, typing) {
      const typed = tokens(query);
      return this.mended([].concat(...typed.map((one, at) => this.meant(one, typing && at === typed.length - 1))), typing);
    }

    // The word that was meant: itself where it is known or being typed, else without the keys of Telex where that is.
    meant(one, typing) {
      const known = (plain) => this.index.posts.has(plain) || this.heard.has(plain);
      const begun = (plain) => known(plain) || (typing && this.index.begins(plain));
      if (!/^[a-z]{2,}$/.test(one.spelt) || begun(one.plain)) return one;
      const other = oneI(telex(one.plain));
      if (other !== one.plain && begun(other)) return form(other);
      return (one.plain.length > 5 && this.parted(one.plain)) || one;
    }

    // The words with those put right that can be no word, where one a slip away stands beside the same neighbour in the
    // index: "khai sihn" is "khai sinh".
    mended(words, typing) {
      const begun = (one) => typing && one === words[words.length - 1] && this.index.begins(one.plain);
      const known = (one) => this.index.posts.has(one.plain) || SYLLABLE.test(one.plain) || this.heard.has(one.plain) || begun(one);
      return words.every(known) ? words : words.map((one, at) => {
        if (known(one)) return one;
        const before = words[at - 1], next = words[at + 1];
        const often = (other) => (before ? this.index.together(before.plain, other) : 0) + (next ? this.index.together(other, next.plain) : 0);
        const [best] = this.index.slipped(one.plain).map((other) => ({ other, count: often(other) })).sort((a, b) => b.count - a.count);
        return best && best.count ? form(best.other) : one;
      });
    }

    // Words that were typed without a space between them: few and common ones; null where they are not all known.
    parted(plain) {
      const best = [{ cost: 0, words: [] }];
      for (let end = 2; end <= plain.length; end++) {
        for (let start = 0; start <= end - 2; start++) {
          const word = oneI(plain.slice(start, end));
          if (!best[start] || !this.index.frequency.has(word)) continue;
          const last = best[start].words[best[start].words.length - 1];
          const cost = best[start].cost + (last && this.index.together(last.plain, word) ? 0 : this.index.rarity(word) + APIECE);
          if (!best[end] || cost < best[end].cost) best[end] = { cost, words: [...best[start].words, form(word)] };
        }
      }
      return best[plain.length] ? best[plain.length].words : null;
    }
  }

  Object.assign(window.cchcXep, { QueryReader });
})();
