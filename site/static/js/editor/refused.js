/* A text that the server cannot take: put aside there, or to be made a text of its own. Fetched when it happens. */
import { banner, boot, button, clearBanner, el, form, t, uuid } from "./dom.js";
import { know, post, state } from "./server.js";
import { ASIDE, asideLink, forgetLocal, holdTab } from "./keeping.js";
import { showConflict } from "./conflict.js";

let saving; // save, status, stored: of the module that fetches this one

/* Two texts, or a page that cannot be written any more. The server puts mine aside, with what was typed since it was
   sent. */
export async function stop(error, typedSince, now, callers) {
  saving = callers;
  let { data } = error;
  state.stopped = "refused";
  freeze(true);
  if (data.aside && typedSince) {
    const later = await post(boot.urls.save, now).catch((second) => second);
    if (!(later instanceof Error)) {
      goOn();
      return saving.stored(later);
    } // it can be written again
    if (later.data.aside) data = later.data;
  }
  if (error.status === 409) {
    saving.status(t("conflict"), "bad");
    return showConflict(data.theirs, { isKept: !!data.aside, keepMine, keepTheirs: () => keepTheirs(data) });
  }
  saving.status(t("readOnly"), "bad");
  if (data.aside) {
    state.dirty = false;
    forgetLocal();
  }
  banner(
    "stopped",
    data.message || error.message,
    el(
      "div",
      { class: "editor-actions" },
      ...(data.aside ? [asideLink(data.aside)] : []),
      ...(error.status === 423 ? [] : [button(t("newDraft"), t("newDraft"), asNewDraft, "worded")]),
    ),
  );
}

/* Nothing can be typed that would be kept nowhere; it can still be read and copied. */
export function freeze(is) {
  state.editor.setEditable(!is, false);
  for (const part of form.elements) {
    if (part.closest(".editor-banner")) continue;
    if (part.matches("textarea, input:not([type=checkbox], [type=radio], [type=hidden])")) part.readOnly = is;
    else if (part.type !== "hidden" && !part.matches("[value=manage], [value=preview]")) part.disabled = is;
  }
}

function goOn() {
  state.stopped = null;
  freeze(false);
  clearBanner("stopped");
}

/* Mine goes on, as a new version on top of theirs, which stays in the history. */
function keepMine(theirs) {
  know(theirs);
  goOn();
  saving.save();
}

/* Theirs goes on; mine is a version below it, or else stays on this device. */
function keepTheirs({ aside }) {
  state.dirty = false;
  if (aside) {
    forgetLocal();
    try {
      sessionStorage.setItem(ASIDE, aside);
    } catch {
      /* it is in the history all the same */
    }
  }
  location.reload();
}

/* Where the page is not to be had any more: what is written here becomes a text of its own. */
function asNewDraft() {
  Object.assign(state, { page: null });
  for (const name of ["page", "revision", "revision_at"]) form.elements[name].value = "";
  form.elements.client.value = uuid();
  holdTab();
  goOn();
  saving.save();
}
