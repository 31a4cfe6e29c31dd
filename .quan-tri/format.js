// Reads and writes files of content as `cchc chuan-hoa` does, so that a save changes the edited line alone.
//
// Every value is read as text, so no zero of a code is lost; only switches become true or false. What is written like
// a value that was read is written the way it stood there. `models` is what cau-hinh.json says of each model: its keys
// in order, each with what it holds (see hooks/cchc/views/editor/shapes.py).
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

export const HEAD = "#dau"; // the comments that a file begins with
const UNTOLD = "#khong-ghi"; // the switches that a file leaves to what the release knows: Sveltia takes them for off
export const TITLE = "#tieu-de"; // where the title stood: "#" for the heading of the text, else in front
const ROWS = "muc"; // the records of a file that is a list

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n([\s\S]*))?$/;
// Sveltia takes white space off the ends of texts: the comments stand in brackets.
const wrapped = (text) => `[${COMMENTS.exec(text)[0]}]`;
const unwrapped = (text) => text.slice(1, -1);

const COMMENTS = /^(?:[ \t]*(?:#.*)?\r?\n)*/;
const HEADING = /^\s*# (.+?)\s*(?:\n+|$)/;
const YES = /^(?:true|True|có|co)$/;
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ,.()/%–;+…“”!?_-]*[\p{L}\p{N}\p{M}.)/%”!?…])?$/u;
const LIKE_A_NUMBER = /^[-+\d_.eExo]+$|^0x[\da-f]+$|^\.(?:inf|nan)$/i;
const WORD = /^(?:true|false|yes|no|on|off|null|y|n|có|không)$/i;
const DAY = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

const SWITCHES = new Set(["flag", "on", "switch"]);
const seen = new Map(); // what a value is, and how it was written

// What stands under a key that the model does not name: the values of a mapping are all alike.
const of = (type, models) => (type in models ? "text" : type);
const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
const note = (type, value, node, text) => {
  const source = text.slice(...node.range);
  if (!source.includes("\n")) seen.set(`${type} ${value}`, source);
};

const readScalar = (node, type, text) => {
  const value = String(node.value ?? "");
  note(type, value, node, text);
  if (SWITCHES.has(type)) return YES.test(value);
  return type === "texts" ? lines(value).join("\n") : value;
};

const read = (node, type, text, models) => {
  if (isMap(node)) {
    const keys = models[type] ?? {};
    const pairs = node.items.map(({ key, value }) => [key.value, read(value, keys[key.value] ?? of(type, models), text, models)]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== "" && value !== null));
  }
  if (isSeq(node)) {
    const all = node.items.map((one) => read(one, type === "texts" ? "text" : type, text, models));
    return type === "texts" ? all.join("\n") : all; // a line of the form for each
  }
  return isScalar(node) ? readScalar(node, type, text) : null;
};

const readYaml = (text, { model, models }) => {
  const document = parseDocument(text, { schema: "failsafe", strict: false });
  if (document.errors.length) throw document.errors[0];
  return document.contents ? read(document.contents, model, text, models) : {};
};

const write = (value, type) => {
  if (typeof value === "boolean") return String(value);
  const text = String(value).split(/\s+/u).filter(Boolean).join(" ");
  const known = seen.get(`${type} ${text}`);
  if (known) return known;
  if (type === "plain" && (NUMBER.test(text) || DAY.test(text))) return text;
  return PLAIN.test(text) && !WORD.test(text) && !LIKE_A_NUMBER.test(text) && !DAY.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
};

const filled = (value, type) => {
  if (value === undefined || value === null || value === "") return false;
  if ((type === "flag" && value === false) || (type === "on" && value === true)) return false; // holds anyway
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== "object" || Object.values(value).some((one) => filled(one));
};

// The lines of a value; those of a list or a record stand under its key.
const rows = (value, type, models) => {
  if (Array.isArray(value)) {
    return value.filter((one) => filled(one)).flatMap((one) => {
      const inner = rows(one, type === "texts" ? "text" : type, models);
      return inner.map((row, at) => (at ? `  ${row}` : `- ${row}`));
    });
  }
  if (typeof value !== "object") return [write(value, type)];
  const keys = models[type] ?? {};
  const known = Object.keys(keys).filter((key) => key in value);
  const order = known.concat(Object.keys(value).filter((key) => !(key in keys))); // that of the model
  return order.filter((key) => filled(value[key], keys[key])).flatMap((key) => {
    const inner = keys[key] === "texts" ? lines(value[key]) : value[key];
    const under = rows(inner, keys[key] ?? of(type, models), models);
    return typeof inner === "object" ? [`${key}:`].concat(under.map((row) => `  ${row}`)) : `${key}: ${under[0]}`;
  });
};

const yaml = (value, kind) => {
  const made = rows(value, kind.model, kind.models);
  return made.length ? `${made.join("\n")}\n` : "[]\n";
};

const ofPage = (kind) => ({
  fromFile: (text) => {
    const [, front = "", after = ""] = FRONT.exec(text) ?? [null, "", text];
    const data = readYaml(front, kind);
    const heading = HEADING.exec(after);
    const body = heading ? after.slice(heading[0].length) : after;
    const title = heading ? { tieu_de: heading[1], [TITLE]: "#" } : {};
    return { ...data, ...title, body: body.trim(), [HEAD]: wrapped(front) };
  },
  toFile: (data) => {
    const { body = "", [HEAD]: comments = "", [TITLE]: place, ...rest } = data;
    const inText = place === "#" || !("tieu_de" in (kind.models[kind.model] ?? {}));
    const { tieu_de: title, ...others } = rest;
    const head = unwrapped(comments);
    const front = filled(inText ? others : rest) ? yaml(inText ? others : rest, kind) : "";
    const heading = inText && title ? `# ${title.trim()}\n\n` : "";
    return `${front || head ? `---\n${head}${front}---\n\n` : ""}${heading}${body.trim()}\n`;
  },
});

const untold = (data, { model, models }) =>
  Object.entries(models[model]).flatMap(([key, type]) => (type === "switch" && !(key in data) ? key : []));

const ofRecord = (kind) => ({
  fromFile: (text) => {
    const data = readYaml(text, kind);
    return { ...data, [HEAD]: wrapped(text), [UNTOLD]: untold(data, kind).join(" ") };
  },
  toFile: ({ [HEAD]: head = "", [UNTOLD]: left = "", ...data }) => {
    for (const key of left.split(" ")) if (data[key] === false) delete data[key];
    return unwrapped(head) + yaml(data, kind);
  },
});

const ofList = (kind) => ({
  fromFile: (text) => ({ [ROWS]: [readYaml(text, kind)].flat(), [HEAD]: wrapped(text) }),
  toFile: ({ [HEAD]: head = "", [ROWS]: all = [] }) => unwrapped(head) + yaml(all, kind),
});

export const formats = { page: ofPage, record: ofRecord, list: ofList };
