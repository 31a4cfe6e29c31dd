// The way in: asks for a token, tries it, keeps it where Sveltia looks for it, and only then loads the editor.
const USER = "sveltia-cms.user";
const API = "https://api.github.com";
const page = (name) => document.querySelector(`[data-${name}]`);
const [waiting, door, fault, form] = [page("cho"), page("cua"), page("loi"), document.forms[0]];
const { repo } = page("repo").dataset;
const field = form.querySelector("input");

const OFFLINE = "Chưa kết nối được với GitHub. Hãy xem lại mạng rồi thử lại; mã đã lưu trên máy này vẫn còn.";
const ENDED = "Mã truy cập không đúng hoặc đã hết hạn. Hãy lập mã mới theo các bước dưới đây; nội dung đã lưu không mất.";
const CLOSED = `Mã truy cập này không mở được kho ${repo}. Hãy lập mã mới và chọn đúng kho ở mục Repository access.`;
const READ_ONLY = "Mã truy cập này chỉ xem được, chưa sửa được nội dung. Hãy lập mã mới, ở mục Permissions chọn Contents: Read and write. \
Mã đã chọn đúng thì có thể còn chờ người quản trị tài khoản giữ kho duyệt trên GitHub.";
const BUSY = "GitHub đang bận. Hãy thử lại sau ít phút.";

// Why a token does not do; empty where it does. An empty blob that nothing refers to tells whether it may write.
const refused = async (token) => {
  const headers = { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json" };
  const ask = (path, more) => fetch(`${API}/repos/${repo}${path}`, { headers, cache: "no-store", ...more });
  const why = ({ ok, status }, denied) =>
    ok ? "" : status === 401 ? ENDED : status === 403 || status === 404 ? denied : BUSY;
  try {
    const body = JSON.stringify({ content: "", encoding: "utf-8" });
    return why(await ask(""), CLOSED) || why(await ask("/git/blobs", { method: "POST", body }), READ_ONLY);
  } catch {
    return OFFLINE;
  }
};

const show = (message = "") => {
  [waiting.hidden, door.hidden, fault.hidden] = [true, false, !message];
  fault.textContent = message;
  form.querySelector("button").disabled = false;
};

const enter = async (token) => {
  const why = await refused(token);
  if (why === ENDED) localStorage.removeItem(USER);
  if (why) return show(why);
  localStorage.setItem(USER, JSON.stringify({ backendName: "github", token }));
  try {
    const [{ start }, answer] = await Promise.all([import("./entry.js"), fetch("cau-hinh.json", { cache: "no-cache" })]);
    const configuration = await answer.json();
    for (const part of document.querySelectorAll("[data-vao]")) part.remove();
    return start(configuration);
  } catch {
    return show(OFFLINE);
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  form.querySelector("button").disabled = true;
  enter(field.value.replace(/[^!-~]/g, "")); // spaces and unseen signs that come along from messages
});

let stored = null;
try {
  stored = JSON.parse(localStorage.getItem(USER))?.token;
} catch {
  localStorage.removeItem(USER);
}
if (stored) {
  waiting.hidden = false;
  enter(stored);
} else show();
