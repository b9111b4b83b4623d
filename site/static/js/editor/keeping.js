/* What this device keeps of a text until the server has it: one copy for each open tab, found again by the next one. */
import { boot, el, t } from "./dom.js";
import { state } from "./server.js";
import { collect } from "./details.js";

export const beginning = () => `echosciences:${boot.member}:${state.page || `new-${boot.kind}`}:`;
export const lockOf = (client) => `echosciences:tab:${client}`;
const written = new Set();

/* Keeps the text as it is; false where the browser refuses (full, or private). */
export function keepLocal() {
  const key = beginning() + state.client;
  const copy = { fields: collect(), document: state.editor.getJSON(), client: state.client, at: Date.now() };
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    return false;
  }
  written.add(key);
  // Once the page has a number, the copy under "new" would be offered for another page.
  for (const other of written) if (other !== key) drop(other);
  return true;
}

export function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    /* nothing to forget */
  }
  written.delete(key);
}

export const forgetLocal = () => written.forEach(drop);

/* As long as this tab lives its copy is nobody else's to offer. False when another tab goes under that name. */
export function holdTab(client = state.client) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answered) => {
    navigator.locks
      .request(lockOf(client), { ifAvailable: true }, (lock) => {
        answered(!!lock);
        return lock && new Promise(() => {});
      })
      .catch(() => answered(true));
  });
}

/* Whether there are copies of this page that this tab has not written. */
export function hasCopies() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(beginning()) && !written.has(key));
  } catch {
    return false;
  }
}

/* What is taken over from another tab is this one's from now on. */
export const takeOver = (key) => written.add(key);

/* Where the text that was left in a conflict is: for the page that opens next. */
export const ASIDE = "echosciences:aside";
export const asideLink = (address) => el("a", { href: address, class: "button" }, t("readAside"));
