/* Nothing typed is lost: on this device at once, on the server soon after, and both texts when two exist. */
import { $, banner, boot, button, el, form, t } from "./dom.js";
import { know, post, state } from "./server.js";
import { BLOCKS, TEXT_NODES } from "./schema.js";
import { collect, fillIn, showNotes } from "./details.js";

const KEEP_AFTER = 250, SAVE_AFTER = 1500;
const localKey = (page = state.page) => `echosciences:${boot.member}:${page || `${boot.kind}:new`}`;
let keepTimer, saveTimer;

export const content = () => ({ fields: collect(), document: state.editor.getJSON() });

export function isEmpty() {
  const { doc } = state.editor.state;
  return !form.elements.title.value.trim() && !form.elements.summary.value.trim() && !doc.textContent.trim() && doc.childCount < 2;
}

export function keepLocal(suffix = "") {
  try { localStorage.setItem(localKey() + suffix, JSON.stringify({ ...content(), revision: form.elements.revision.value, at: Date.now() })); } catch { /* full, or private */ }
}
const forgetLocal = (...keys) => { try { for (const key of keys) localStorage.removeItem(key); } catch { /* nothing to forget */ } };

export function status(words, css = "") {
  const box = $(".editor-status");
  if (box.textContent !== words) box.textContent = words;
  box.dataset.state = css;
}

export function changed() {
  if (state.stopped) return;
  state.dirty = true;
  status(t("changing"));
  clearTimeout(keepTimer);
  keepTimer = setTimeout(keepLocal, KEEP_AFTER);
  clearTimeout(saveTimer);
  saveTimer = setTimeout(save, SAVE_AFTER);
}

function body() {
  const data = new FormData(form);
  data.delete("body");
  data.append("document", JSON.stringify(state.editor.getJSON()));
  return data;
}

/* Saves now; one save at a time, and another after it if something was typed meanwhile. */
export async function save(url = boot.urls.save) {
  clearTimeout(saveTimer);
  if (typeof url !== "string") url = boot.urls.save;
  if (state.saving) {
    if (url === boot.urls.save) { state.again = true; return state.saving; }
    await state.saving.catch(() => {});
  }
  if (state.stopped || (!state.page && isEmpty() && url === boot.urls.save)) return null;
  state.dirty = false;
  status(t("saving"));
  const newKey = localKey();
  state.saving = post(url, body());
  try {
    const answer = await state.saving;
    stored(answer, newKey);
    return answer;
  } catch (error) {
    state.dirty = true;
    keepLocal();
    if (error.data.revision) stored(error.data, newKey);
    refused(error);
    if (url !== boot.urls.save) throw error;
    return null;
  } finally {
    state.saving = null;
    if (state.again) { state.again = false; changed(); }
  }
}

function stored(answer, newKey) {
  if (!state.page) {
    history.replaceState(null, "", answer.edit);
    form.setAttribute("action", answer.edit);
    $("[name=action][value=manage]").hidden = false;
  }
  know(answer);
  state.tries = 0;
  stampIds(answer.blocks);
  showNotes(answer.errors ?? answer.notes ?? {});
  if (state.dirty) return;
  if (!Object.keys(answer.notes ?? {}).length) forgetLocal(newKey, localKey());
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  status(t("saved", { time }), "well");
  if (!$(".editor-banner").dataset.kept) banner("");
}

function refused(error) {
  const { status: code, message, data } = error;
  if (code === 409) {
    state.stopped = "conflict";
    status(t("conflict"), "bad");
    keepLocal(":mine");
    banner(message);
    import("./conflict.js").then(({ showConflict }) => showConflict(data.theirs, { keepMine, keepTheirs }));
  } else if (code === 401) {
    status(t("signedOut"), "bad");
    banner(message, el("a", { href: boot.urls.signIn, target: "_blank", class: "button" }, t("signIn")));
    retry();
  } else if (code === 423 || code === 403) {
    state.stopped = "locked";
    status(t("readOnly"), "bad");
    banner(message);
  } else if (code === 422) {
    status(t("notSaved"), "bad");
  } else if (code === 400 || code === 404 || code === 429 || code === 413) {
    status(t("notSaved"), "bad");
    banner(message);
  } else {
    status(t("offline"), "bad");
    retry();
  }
}

function retry() {
  clearTimeout(saveTimer);
  saveTimer = setTimeout(save, Math.min(60000, 2000 * 2 ** state.tries++));
}

/* Mine goes on, as a new version on top of theirs, which stays in the history. */
function keepMine(theirs) {
  know(theirs);
  state.stopped = null;
  banner("");
  save();
}

function keepTheirs(theirs) {
  know(theirs);
  state.stopped = null;
  state.dirty = false;
  forgetLocal(localKey());
  location.reload();
}

/* New blocks learn the id the server gave them, so that the next save finds them again. */
function stampIds(blocks) {
  if (!blocks) return;
  const { editor } = state, change = editor.state.tr.setMeta("addToHistory", false).setMeta("stamp", true), groups = [];
  editor.state.doc.forEach((node, position) => {
    const isText = TEXT_NODES.has(node.type.name), last = groups.at(-1), bid = node.attrs.bid;
    if (isText && last?.isText && (!bid || !last.bid || last.bid === bid)) { last.nodes.push([node, position]); last.bid ||= bid; }
    else groups.push({ isText, bid, type: isText ? "text" : BLOCKS[node.type.name] ?? "locked", nodes: [[node, position]] });
  });
  let next = 0;
  for (const group of groups) {
    const known = blocks[next];
    if (!known) break;
    if (group.isText && group.nodes.every(([node]) => node.type.name === "paragraph" && !node.content.size)) continue; // nothing was stored for it
    if (group.type !== "locked" && group.type !== known[0]) { if (!group.bid) continue; break; } // typed since: the next save will tell
    for (const [node, position] of group.nodes) if (node.attrs.bid !== known[1]) change.setNodeAttribute(position, "bid", known[1]);
    next += 1;
  }
  if (change.docChanged) editor.view.dispatch(change);
}

/* A text that this device kept and the server does not have. */
export function offerKept() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(localKey())); } catch { /* none */ }
  if (!kept?.document) return;
  const same = JSON.stringify(kept.document) === JSON.stringify(state.editor.getJSON()) && JSON.stringify(kept.fields) === JSON.stringify(collect());
  if (same) return forgetLocal(localKey());
  const done = () => { delete $(".editor-banner").dataset.kept; banner(""); };
  const time = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  banner(t("found", { time }), el("div", { class: "editor-actions" },
    button(t("takeFound"), t("takeFound"), () => { fillIn(kept.fields); state.editor.commands.setContent(kept.document, { emitUpdate: true }); done(); changed(); }, "worded"),
    button(t("dropFound"), t("dropFound"), () => { forgetLocal(localKey()); done(); }, "worded")));
  $(".editor-banner").dataset.kept = "yes";
}

export function watch() {
  addEventListener("beforeunload", (event) => { if (state.dirty && !isEmpty()) { keepLocal(); event.preventDefault(); } });
  addEventListener("pagehide", () => { if (state.dirty) keepLocal(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && state.dirty) { keepLocal(); save(); } else if (!document.hidden && state.dirty && state.tries) save(); });
  addEventListener("online", () => { if (state.dirty) save(); });
}
