// Starts the editor with the configuration of the site. The language is set before Sveltia's own code runs.
const PREFS = "sveltia-cms.prefs";
const stored = JSON.parse(localStorage.getItem(PREFS) ?? "{}");
localStorage.setItem(PREFS, JSON.stringify({ ...stored, locale: "vi" }));

export const start = async ({ formats: kinds, models, cms }) => {
  const [{ default: CMS }, { formats }] = await Promise.all([import("@sveltia/cms"), import("./format.js")]);
  for (const { name, extension, shape, model } of kinds) {
    CMS.registerCustomFormat(name, extension, formats[shape]({ model, models }));
  }
  CMS.init({ config: { ...cms, load_config_file: false } });
};
