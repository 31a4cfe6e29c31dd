// The fields of a form, drawn from the description of a kind. Each is { box, read }: its element, and how its value is
// read; a value of nothing is undefined.
(function () {
  "use strict";
  const form = window.cchcForm, { make } = form, { here, now } = window.cchc;
  const today = here(now()).day, FEW = 6;  // choices that stand one below the other; more of them fold into one line

  const some = (value) => (value.length ? value : undefined);
  const within = (label) => (/^\S\p{Lu}/u.test(label) ? label : label[0].toLowerCase() + label.slice(1));
  const tell = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));

  function button(words, press) {
    const made = make("button", { type: "button", className: "write__small" }, words);
    made.addEventListener("click", press);
    return made;
  }

  function box(field, at, inside, single) {
    const id = `o-${at}`;
    const label = single ? make("label", { htmlFor: id }, field.label) : make("legend", {}, field.label);
    if (!field.required && !at.includes(".")) label.append(make("small", {}, ` (${field.when || "không bắt buộc"})`));
    const said = field.hint && (field.hint.endsWith("…") ? field.hint : `${field.hint}.`);
    const hint = said ? make("small", { className: "write__hint", id: `${id}-goi` }, said) : "";
    const wrong = make("p", { className: "write__wrong", id: `${id}-loi`, hidden: true });
    const made = make(single ? "div" : "fieldset", { className: "write__field" }, label, hint, ...inside, wrong);
    made.dataset.at = at;
    for (const one of made.querySelectorAll("input, textarea, select")) {
      if (!one.hasAttribute("aria-describedby")) one.setAttribute("aria-describedby", `${hint ? `${id}-goi ` : ""}${id}-loi`);
    }
    return made;
  }

  function input(field, id, value) {
    const long = field.type === "long", made = make(long ? "textarea" : "input", { id, value: value || "" });
    if (long) made.rows = field.rows || 3;
    else if (field.example) made.placeholder = `Ví dụ: ${field.example}`;
    if (field.type === "number") made.inputMode = "numeric";
    if (field.suggested) made.setAttribute("list", `${id.replace(/\.\d+$/, "")}-san`);
    return made;
  }

  function suggested(field, id) {
    const options = (field.suggested || []).map((one) => make("option", { value: one }));
    return options.length ? [make("datalist", { id: `${id}-san` }, ...options)] : [];
  }

  function day(field, at, value) {
    const [date, clock] = (value || "").split(" "), moment = field.type === "moment";
    const first = make("input", { id: `o-${at}`, type: "date", value: date });
    const time = make("input", { type: "time", value: clock || "" });
    time.setAttribute("aria-label", `${field.label}: giờ`);
    const set = () => { first.value = today; tell(first); };
    const row = make("div", { className: "write__day" }, first, moment ? time : "", button("Hôm nay", set));
    const read = () => (first.value && moment && time.value ? `${first.value} ${time.value}` : first.value);
    return { box: box(field, at, [row], true), read: () => read() || undefined };
  }

  function choice(field, at, value) {
    const id = `o-${at}`, type = field.several ? "checkbox" : "radio", chosen = new Set([].concat(value || []));
    if (!field.several && field.choices.length > FEW) {
      const options = field.choices.map(([code, words]) => make("option", { value: code, selected: code === value }, words));
      const made = make("select", { id }, make("option", { value: "" }, "– Chọn –"), ...options);
      return { box: box(field, at, [made], true), read: () => made.value || undefined };
    }
    const all = field.choices.map(([code]) => make("input", { type, name: id, value: code, checked: chosen.has(code) }));
    const rows = field.choices.map(([, words], number) => make("label", { className: "write__pick" }, all[number], words));
    const read = () => all.filter((one) => one.checked).map((one) => one.value);
    return { box: box(field, at, [make("div", { className: "write__picks" }, ...rows)]), read: () => (field.several ? some(read()) : read()[0]) };
  }

  function flag(field, at, value) {
    const made = make("input", { id: `o-${at}`, type: "checkbox", checked: value === true });
    const label = make("label", { className: "write__pick" }, made, field.label);
    const inside = box({ ...field, label: "", required: true }, at, [label]);
    inside.querySelector("legend").remove();
    return { box: inside, read: () => made.checked || undefined };
  }

  function record(field, at, value) {
    const parts = field.fields.map((one) => draw(one, `${at}.${one.key}`, (value || {})[one.key]));
    return { box: box(field, at, parts.map((one) => one.box)), read: () => gathered(field.fields, parts) };
  }

  function line(field, at, value) {
    const made = input(field, `o-${at}`, value);
    made.setAttribute("aria-label", field.label);
    return { box: made, read: () => form.line(made.value) || undefined };
  }

  // A list: a row for each value, one more at a press; of records every row is a group of fields.
  function several(field, at, value) {
    const rows = [], place = make("div", {}), records = field.type === "record";
    let count = 0;
    function add(given) {
      const spot = `${at}.${count++}`, title = `${field.label} ${count}`;
      const made = records ? record({ ...field, hint: "", label: title, required: true }, spot, given) : line(field, spot, given);
      const less = button("Bớt", () => { row.remove(); rows.splice(rows.indexOf(made), 1); tell(place); });
      less.setAttribute("aria-label", `Bớt ${within(title)}`);
      const row = make("div", { className: records ? "write__part" : "write__row" }, made.box, less);
      rows.push(made);
      place.append(row);
    }
    (value || (records ? [] : [""])).forEach(add);
    const more = button(`Thêm ${within(field.label)}`, () => {
      add();
      place.lastChild.querySelector("input, textarea, select").focus();
    });
    const whole = box(field, at, [place, more, ...suggested(field, `o-${at}`)]);
    // Rows that are left empty are no values: `spots` are the places of those that are, in their order.
    const read = () => {
      const all = rows.map((row) => [row.read(), row.box.dataset.at]).filter(([found]) => found !== undefined);
      whole.spots = all.map(([, spot]) => spot);
      return some(all.map(([found]) => found));
    };
    return { box: whole, read };
  }

  function text(field, at, value) {
    const lines = field.several && field.type === "long", id = `o-${at}`;
    const about = lines ? { ...field, hint: [field.hint, "Mỗi dòng là một đoạn"].filter(Boolean).join(". ") } : field;
    const made = input(field, id, lines ? (value || []).join("\n") : value);
    const whole = () => form.clean(made.value).trim() && made.value;
    const read = () => (lines ? some(form.lines(made.value)) : (field.whole ? whole() : form.line(made.value)) || undefined);
    return { box: box(about, at, [made, ...suggested(field, id)], true), read };
  }

  function draw(field, at, value) {
    if (field.type === "choice") return choice(field, at, value);
    if (field.type === "day" || field.type === "moment") return day(field, at, value);
    if (field.type === "flag") return flag(field, at, value);
    if (field.several && field.type !== "long") return several(field, at, value);
    return field.type === "record" ? record(field, at, value) : text(field, at, value);
  }

  function gathered(fields, parts) {
    const values = {};
    fields.forEach((field, number) => {
      const value = parts[number].box.hidden ? undefined : parts[number].read();
      if (value !== undefined) values[field.key] = value;
    });
    return some(Object.keys(values)) && values;
  }

  Object.assign(form, { draw, gathered, button, tell, today });
})();
