// Reads and writes files as the editor does. In: the configuration and files on stdin. Out: for each file what is
// written untouched, and for each text in it what is written after that text was changed.
import { stdin, stdout } from "node:process";
import { text as all } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { module, configuration, files } = JSON.parse(await all(stdin));
const { formats } = await import(pathToFileURL(module));
const { models } = configuration;
const shapes = new Map(configuration.formats.map(({ name, shape, model }) => [name, formats[shape]({ model, models })]));

// Sveltia takes a switch that a file does not tell for off.
const told = (data, name) => {
  const { shape, model } = configuration.formats.find((one) => one.name === name);
  const switches = shape === "record" ? Object.entries(models[model]).filter(([, type]) => type === "switch") : [];
  return { ...Object.fromEntries(switches.map(([key]) => [key, false])), ...data };
};

// The places of all texts, and a copy of the data with another text there.
const places = (value, way = []) =>
  typeof value === "object"
    ? Object.entries(value).flatMap(([key, one]) => places(one, [...way, key]))
    : typeof value === "string" && !String(way.at(-1)).startsWith("#") && way[0] !== "body" ? [way] : [];
const changed = (value, way) => {
  const copy = structuredClone(value);
  const last = way.at(-1);
  const inside = way.slice(0, -1).reduce((part, key) => part[key], copy);
  inside[last] = `${inside[last]} sửa`;
  return copy;
};

// Sveltia takes white space off the ends of all texts.
const trimmed = (value) => JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? one.trim() : one));

const answers = files.map(({ format, text }) => {
  const { fromFile, toFile } = shapes.get(format);
  const data = told(trimmed(fromFile(text.trim())), format);
  const edits = places(data).map((way) => ({ way: way.join("."), text: `${toFile(changed(data, way)).trim()}\n` }));
  return { same: `${toFile(structuredClone(data)).trim()}\n`, edits };
});
stdout.write(JSON.stringify(answers));
