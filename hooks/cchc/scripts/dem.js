// Counts the news between any two days: how many, of what kind, which. The list of all news, which has
// no samples, is fetched when somebody asks.
(function () {
  "use strict";
  const box = document.querySelector("[data-between]");
  if (!box) return;
  const { dots, refill, written } = window.cchc;
  const form = box.querySelector("form"), said = box.querySelector("[role=status]"), list = box.querySelector("ol");
  let rows = null;

  // How many rows have each value of a key, the most frequent first: `Theo loại: Tin 22, Bài 7.`
  function sums(found, key, called) {
    const counts = new Map();
    for (const row of found) counts.set(row[key], (counts.get(row[key]) || 0) + 1);
    const parts = [...counts].sort((one, other) => other[1] - one[1]).map(([name, number]) => `${name} ${dots(number)}`).join(", ");
    return parts && `${called}: ${parts}.`;
  }

  function item(row) {
    const made = document.createElement("li"), link = document.createElement("a");
    link.href = row.dia_chi;
    link.textContent = row.tieu_de;
    made.append(`${written(row.ngay.slice(0, 10))}: `, link, ` (${row.loai}${row.nguon ? ", đăng lại" : ""})`);
    return made;
  }

  function tell(text, found) {
    said.textContent = text;
    refill(list, ...found.map(item));
  }

  async function count() {
    const first = form.tu.value, last = form.den.value;
    if (!first || !last) return tell("Chọn cả ngày đầu và ngày cuối.", []);
    if (last < first) return tell("Ngày cuối phải từ ngày đầu trở đi.", []);
    try {
      rows = rows || await fetch(box.dataset.between).then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status));
    } catch { return tell("Chưa tải được danh mục. Kiểm tra mạng rồi bấm lại.", []); }
    const found = rows.filter(({ ngay }) => first <= ngay.slice(0, 10) && ngay.slice(0, 10) <= last).reverse();
    const days = `từ ngày ${written(first)} đến hết ngày ${written(last)}`;
    const groups = [["loai", "Theo loại"], ["chuyen_muc", "Theo chuyên mục"], ["don_vi", "Theo đơn vị"]];
    const parts = groups.map(([key, called]) => sums(found, key, called)).filter(Boolean);
    tell([`${dots(found.length)} tin, bài đăng ${days}.`, ...parts].join(" "), found);
    history.replaceState(history.state, "", `?tu=${first}&den=${last}`);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count();
  });
  const asked = new URLSearchParams(location.search);
  if (asked.get("tu") && asked.get("den")) {
    form.tu.value = asked.get("tu");
    form.den.value = asked.get("den");
    box.open = true;
    count();
  }
})();
