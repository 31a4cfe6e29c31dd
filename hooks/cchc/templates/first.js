// Runs before the page is drawn: the scheme and text size chosen before, and that there is JavaScript at all.
// It stands in every page; the policy of the page knows it by its hash (core/csp.py).
(function (page, root) {
  function kept(key) { try { return localStorage.getItem(key) } catch { return null } }
  const size = kept("cchc-co-chu"), dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.className = "js";
  if (size) root.dataset.size = size;
  root.dataset.contrast = kept("cchc-tuong-phan") || (matchMedia("(prefers-contrast: more)").matches ? "cao" : "thuong");
  page.body.dataset.mdColorScheme = kept("cchc-nen") || (dark ? "slate" : "default");
})(document, document.documentElement);
