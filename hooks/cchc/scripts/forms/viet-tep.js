// What a form writes: the path and the text of a new file, from the description of its kind and the values.
//   paths    core/new_entry.py (tests/cases/new.yml holds both)
//   YAML     the one form of core/canonical.py
(function () {
  "use strict";
  const { slug } = window.cchc;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|(?!\s)\p{Cc}/gu;
  const ALONE = /[\ud800-\udbff](?![\udc00-\udfff])|([^\ud800-\udbff]|^)[\udc00-\udfff]/g;  // half a letter
  // What a reader of YAML 1.1 or 1.2 takes for a number, a day, a switch or nothing.
  const LIKE = new RegExp("^(?:[-+]?(?:\\.?\\d[\\d_.]*(?:e[-+]?\\d+)?|0[box][\\da-f_]+|\\.(?:inf|nan)"
    + "|\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?)|\\d{4}-\\d\\d?-\\d\\d?(?:[t\\s].*)?"
    + "|~|null|yes|no|true|false|on|off|=|<<|)$", "i");
  const OPENS = /^(?:[#,[\]{}&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/, INSIDE = /:(?:\s|$)|\s#/;
  const QUOTED = /^[“„‟”][^“”„‟]*[“”‟"]$|"$/;
  const PLAIN = new Set(["day", "moment", "number"]);

  const clean = (text) => text.replace(/[\v\f\u0085\u2028\u2029]|\r\n?/g, "\n").replace(INVISIBLE, "")
    .replace(ALONE, "$1").normalize("NFC");
  const line = (text) => clean(text).replace(/\s+/g, " ").trim();
  const lines = (text) => clean(text).split("\n").map(line).filter(Boolean);

  function shorten(text, limit) {
    const letters = Array.from(text);
    if (letters.length <= limit) return text;
    const cut = letters.slice(0, limit - 1).join("");
    return cut.slice(0, (cut.lastIndexOf(" ") + 1 || cut.length + 1) - 1).replace(/[ ,.;:-]+$/, "");
  }

  function fileName(title) {
    const name = slug(shorten(title, 80));
    return /^(?:index|[0-9]{2}|con|prn|aux|nul|(?:com|lpt)[0-9])$/.test(name) ? `tin-${name}` : name;
  }

  function path(kind, values) {
    const made = kind.path.replace(/\{([a-z_,]+)(?:\|(slug|nam))?\}/g, (_, keys, how) => {
      const value = String(keys.split(",").map((key) => values[key]).find(Boolean) || "");
      return how === "nam" ? value.slice(0, 4) : how === "slug" ? fileName(value) : value;
    });
    const free = (number) => (number > 1 ? made.replace(/(?=\.\w+$)/, `-${number}`) : made);
    let count = 1;
    if (kind.path.includes("|slug")) while ((kind.files || []).includes(free(count))) count += 1;
    return free(count);
  }

  function scalar(text) {
    const plain = !(LIKE.test(text) || OPENS.test(text) || INSIDE.test(text) || QUOTED.test(text));
    return plain ? text : `'${text.replace(/'/g, "''")}'`;
  }

  const written = (field, value) => (value === true ? "true" : PLAIN.has(field.type) ? value : scalar(line(value)));
  const indented = (rows) => rows.map((row, at) => (at ? `    ${row}` : `  - ${row}`));

  function under(field, value) {
    if (field.type === "record" && field.several) return [].concat(...value.map((one) => indented(record(field.fields, one))));
    if (field.type === "record") return record(field.fields, value).map((row) => `  ${row}`);
    return value.map((one) => `  - ${written(field, one)}`);
  }

  // The rows of a record: fields in the order of the model, those without a value left out.
  function record(fields, values) {
    return [].concat(...fields.filter((field) => values[field.key] !== undefined && !field.whole).map((field) => {
      const value = values[field.key], key = `${field.key}:`;
      return field.type === "record" || field.several ? [key].concat(under(field, value)) : `${key} ${written(field, value)}`;
    }));
  }

  // The text as it was typed, without blanks at the ends of lines; a row of a pasted table may begin with an empty cell.
  function body(text) {
    const rows = clean(text).split("\n").map((row) => (/\S\t/.test(row) ? row : row.trim()).replace(/\s+$/, ""));
    return rows.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  function content(kind, values) {
    const head = `${record(kind.fields, values).join("\n")}\n`;
    return kind.page ? `---\n${head}---\n\n${body(values.body || "")}\n` : (kind.head || "") + head;
  }

  function make(tag, about, ...inside) {
    const made = Object.assign(document.createElement(tag), about);
    made.append(...inside.filter((one) => one !== "" && one !== undefined));
    return made;
  }

  window.cchcForm = { make, clean, line, lines, fileName, path, scalar, record, body, content };
})();
