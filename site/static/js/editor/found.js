/* Texts that closed tabs left on this device and the server does not have. Fetched when there are any. */
import { banner, button, clearBanner, el, form, t } from "./dom.js";
import { state } from "./server.js";
import { collect, fillIn } from "./details.js";
import { beginning, drop, holdTab, lockOf, takeOver } from "./keeping.js";

/* The copies that closed tabs left of this page, the newest first. */
async function leftCopies() {
  const locks = await navigator.locks?.query().catch(() => null),
    open = new Set(locks?.held.map((lock) => lock.name));
  const copies = [];
  try {
    for (const key of Object.keys(localStorage)) {
      const client = key.startsWith(beginning()) && key.slice(beginning().length);
      if (!client || client === state.client || open.has(lockOf(client))) continue;
      const copy = JSON.parse(localStorage.getItem(key));
      if (copy?.document) copies.push({ ...copy, key });
    }
  } catch {
    /* none that can be read */
  }
  return copies.filter((copy) => !isKnown(copy) || drop(copy.key)).sort((one, other) => other.at - one.at);
}

/* What the server adds to a text, or leaves out of it, makes no other text of it. */
const OURS = new Set(["bid", "key", "upload", "error", "src", "knownAlt", "knownCredit", "knownLicence"]);
const words = (node) => JSON.stringify(node, (name, value) => (OURS.has(name) ? undefined : value));
const essence = ({ document, fields }) =>
  JSON.stringify([
    document.content.map(words).filter((node) => node !== words({ type: "paragraph", attrs: {} })),
    fields
      .filter(([name, value]) => value.trim() && !/_FORMS$/.test(name))
      .map(([name, value]) => [name, value.trim()]),
  ]);
const isKnown = (copy) => essence(copy) === essence({ document: state.editor.getJSON(), fields: collect() });

/* Goes on with a copy as the tab that left it: what that one had begun on the server is not begun again. */
async function adopt(copy) {
  if (!state.page && (await holdTab(copy.client))) form.elements.client.value = copy.client;
  takeOver(copy.key);
}

/* Offers the newest of them; `changed` says that the text is another then. */
export async function offerKept(changed) {
  const [copy] = await leftCopies();
  if (!copy) return;
  const time = new Date(copy.at).toLocaleString(document.documentElement.lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
  const take = async () => {
    await adopt(copy);
    fillIn(copy.fields);
    state.editor.commands.setContent(copy.document, { emitUpdate: true });
    clearBanner("found");
    changed();
  };
  const leave = () => {
    drop(copy.key);
    clearBanner("found");
    offerKept(changed);
  };
  banner(
    "found",
    t("found", { time }),
    el(
      "div",
      { class: "editor-actions" },
      button(t("takeFound"), t("takeFound"), take, "worded"),
      button(t("dropFound"), t("dropFound"), leave, "worded"),
    ),
  );
}
