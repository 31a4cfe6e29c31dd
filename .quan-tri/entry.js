// Starts the editor with the configuration of the site. The language is set before Sveltia's own code runs.
const PREFS = "sveltia-cms.prefs";
const stored = JSON.parse(localStorage.getItem(PREFS) ?? "{}");
localStorage.setItem(PREFS, JSON.stringify({ ...stored, locale: "vi" }));

// Sveltia offers the language of the browser, in that language: the page has one.
for (const [name, value] of [["language", "vi"], ["languages", ["vi"]]]) {
  Object.defineProperty(navigator, name, { value });
}

// What GitHub answers in English is said by Sveltia behind its own words.
const AGAIN = "Phần đang sửa được giữ trên máy này: tải lại trang, nhập mã mới, rồi mở lại nội dung này.";
const ANSWERS = [
  [/Bad credentials/, `Mã truy cập không đúng hoặc đã hết hạn. ${AGAIN}`],
  [/Resource not accessible by personal access token/, `Mã truy cập này chỉ xem được, chưa sửa được. ${AGAIN}`],
];
const ask = window.fetch;
const vietnamese = async (...asked) => {
  const answer = await ask(...asked);
  if (!answer.url.startsWith("https://api.github.com/") || !answer.headers.get("content-type")?.includes("json")) return answer;
  const text = await answer.text();
  const said = ANSWERS.reduce((all, pair) => all.replace(...pair), text.slice(0, 2000)) + text.slice(2000);
  return new Response(said || null, { status: answer.status, headers: answer.headers });
};

export const start = async ({ formats: kinds, models, cms }) => {
  window.fetch = vietnamese;
  const [{ default: CMS }, { formats }] = await Promise.all([import("@sveltia/cms"), import("./format.js")]);
  for (const { name, extension, shape, model } of kinds) {
    CMS.registerCustomFormat(name, extension, formats[shape]({ model, models }));
  }
  CMS.init({ config: { ...cms, load_config_file: false } });
};
