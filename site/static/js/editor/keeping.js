/* What this device keeps of a text until the server has it: one copy for each open tab, found again by the next one. */
import { boot, form } from "./dom.js";
import { state } from "./server.js";
import { collect } from "./details.js";

const beginning = () => `echosciences:${boot.member}:${state.page || `new-${boot.kind}`}:`;
const lockOf = (client) => `echosciences:tab:${client}`;
const written = new Set();

/* Keeps the text as it is; false where the browser refuses (full, or private). */
export function keepLocal() {
  const key = beginning() + state.client;
  const copy = { fields: collect(), document: state.editor.getJSON(), client: state.client, at: Date.now() };
  try { localStorage.setItem(key, JSON.stringify(copy)); } catch { return false; }
  written.add(key);
  // Once the page has a number, the copy under "new" would be offered for another page.
  for (const other of written) if (other !== key) drop(other);
  return true;
}

function drop(key) {
  try { localStorage.removeItem(key); } catch { /* nothing to forget */ }
  written.delete(key);
}

export const forgetLocal = () => written.forEach(drop);

/* As long as this tab lives its copy is nobody else's to offer. False when another tab goes under that name. */
export function holdTab(client = state.client) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answered) => {
    navigator.locks.request(lockOf(client), { ifAvailable: true }, (lock) => { answered(!!lock); return lock && new Promise(() => {}); }).catch(() => answered(true));
  });
}

/* The copies that closed tabs left of this page, the newest first. */
export async function leftCopies() {
  const locks = await navigator.locks?.query().catch(() => null), open = new Set(locks?.held.map((lock) => lock.name));
  const copies = [];
  try {
    for (const key of Object.keys(localStorage)) {
      const client = key.startsWith(beginning()) && key.slice(beginning().length);
      if (!client || client === state.client || open.has(lockOf(client))) continue;
      const copy = JSON.parse(localStorage.getItem(key));
      if (copy?.document) copies.push({ ...copy, key });
    }
  } catch { /* none that can be read */ }
  return copies.filter((copy) => !isKnown(copy) || drop(copy.key)).sort((one, other) => other.at - one.at);
}

/* What the server adds to a text, or leaves out of it, makes no other text of it. */
const OURS = new Set(["bid", "key", "upload", "error", "src", "knownAlt", "knownCredit", "knownLicence"]);
const words = (node) => JSON.stringify(node, (name, value) => (OURS.has(name) ? undefined : value));
const essence = ({ document, fields }) => JSON.stringify([
  document.content.map(words).filter((node) => node !== words({ type: "paragraph", attrs: {} })),
  fields.filter(([name, value]) => value.trim() && !/_FORMS$/.test(name)).map(([name, value]) => [name, value.trim()]),
]);
const isKnown = (copy) => essence(copy) === essence({ document: state.editor.getJSON(), fields: collect() });

/* Goes on with a copy as the tab that left it: what that one had begun on the server is not begun again. */
export async function adopt(copy) {
  if (!state.page && (await holdTab(copy.client))) form.elements.client.value = copy.client;
  written.add(copy.key);
}

export { drop };
