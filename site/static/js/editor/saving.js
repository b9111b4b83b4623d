/* Nothing typed is lost: on this device at once, on the server soon after, and both texts when two exist. */
import { $, banner, boot, button, clearBanner, el, form, t } from "./dom.js";
import { know, post, state } from "./server.js";
import { BLOCKS, TEXT_NODES } from "./nodes.js";
import { showNotes } from "./details.js";
import { ASIDE, asideLink, forgetLocal, hasCopies, holdTab, keepLocal } from "./keeping.js";

const KEEP_AFTER = 250,
  SAVE_AFTER = 1500,
  RETRY_AFTER = 2000,
  RETRY_AT_MOST = 60_000;
const TOLD_AFTER = 3; // so many tries that failed are worth more than a line
let keepTimer,
  saveTimer,
  since = null;

export function isEmpty() {
  const { doc } = state.editor.state;
  return (
    !form.elements.title.value.trim() &&
    !form.elements.summary.value.trim() &&
    !doc.textContent.trim() &&
    doc.childCount < 2
  );
}

export function status(words, css = "") {
  const box = $(".editor-status");
  if (box.textContent !== words) box.textContent = words;
  box.dataset.state = css;
}

export function changed() {
  if (state.stopped) return;
  state.dirty = true;
  if (!state.tries) status(t("changing"));
  clearTimeout(keepTimer);
  keepTimer = setTimeout(keepLocal, KEEP_AFTER);
  if (state.tries) return; // the next try is near enough
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
    if (url === boot.urls.save) {
      state.again = true;
      return state.saving;
    }
    await state.saving.catch(() => {});
  }
  if (state.stopped || (!state.page && isEmpty() && url === boot.urls.save)) return null;
  state.dirty = false;
  if (!state.tries) status(t("saving"));
  state.saving = post(url, body());
  try {
    const answer = await state.saving;
    stored(answer);
    return answer;
  } catch (error) {
    const isSaved = !!error.data.revision,
      typedSince = state.dirty; // saved: only the publication was refused
    state.dirty ||= !isSaved;
    if (isSaved) stored(error.data);
    await refused(error, isSaved, typedSince);
    if (url !== boot.urls.save) throw error;
    return null;
  } finally {
    state.saving = null;
    if (state.again) {
      state.again = false;
      changed();
    }
  }
}

function stored(answer) {
  if (!state.page) {
    history.replaceState(null, "", answer.edit);
    form.setAttribute("action", answer.edit);
    $("[name=action][value=manage]").hidden = false;
  }
  know(answer);
  state.tries = 0;
  since = null;
  stampIds(answer.blocks);
  showNotes(answer.notes ?? {});
  clearBanner("trouble", "refused", "aside");
  if (state.dirty) return changed(); // typed meanwhile
  clearTimeout(keepTimer);
  if (!Object.keys(answer.notes ?? {}).length) forgetLocal();
  else keepLocal();
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  status(t("saved", { time }), "well");
}

async function refused(error, isSaved, typedSince) {
  const { status: code, message, data } = error,
    isKept = isSaved || keepLocal();
  const words = `${message} ${t(isKept ? "keptHere" : "notKept")}`;
  if (isSaved) {
    if (!data.errors) banner("refused", message);
  } else if (code === 401) {
    status(t("signedOut"), "bad");
    banner("trouble", words, el("a", { href: boot.urls.signIn, target: "_blank", class: "button" }, t("signIn")));
    retry();
  } else if (code === 409 || code === 423 || code === 403 || (code === 404 && state.page)) {
    const now = body(),
      told = () => {
        status(t("notSaved"), "bad");
        banner("trouble", words);
      };
    await import("./refused.js").then(({ stop }) => stop(error, typedSince, now, { save, status, stored }), told);
  } else if (error.mayPass) {
    inTrouble(error, isKept);
  } else {
    status(t("notSaved"), "bad");
    banner("trouble", words);
  }
}

/* The network or the server: tried again, later each time, and said so. */
function inTrouble({ status: code }, isKept) {
  since ??= new Date();
  const wait = retry();
  const soon = t("tryingAgain", { n: `${wait / 1000} s` });
  const isTold = !isKept || (code && state.tries >= TOLD_AFTER);
  status(`${isTold ? `${t("notSaved")}.` : t(code ? "serverDown" : "offline")} ${soon}`, "bad");
  if (!isTold) return;
  const time = since.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  banner(
    "trouble",
    isKept ? t("downSince", { time }) : t("notKept"),
    button(t("tryNow"), t("tryNow"), () => save(), "worded"),
  );
}

function retry() {
  const wait = Math.min(RETRY_AT_MOST, RETRY_AFTER * 2 ** state.tries++);
  clearTimeout(saveTimer);
  saveTimer = setTimeout(save, wait);
  return wait;
}

/* New blocks learn the id the server gave them, so that the next save finds them again. */
function stampIds(blocks) {
  if (!blocks) return;
  const { editor } = state,
    change = editor.state.tr.setMeta("addToHistory", false).setMeta("stamp", true),
    groups = [];
  editor.state.doc.forEach((node, position) => {
    const isText = TEXT_NODES.has(node.type.name),
      last = groups.at(-1),
      bid = node.attrs.bid;
    if (isText && last?.isText && (!bid || !last.bid || last.bid === bid)) {
      last.nodes.push([node, position]);
      last.bid ||= bid;
    } else
      groups.push({
        isText,
        bid,
        type: isText ? "text" : (BLOCKS[node.type.name] ?? "locked"),
        nodes: [[node, position]],
      });
  });
  let next = 0;
  for (const group of groups) {
    const known = blocks[next];
    if (!known) break;
    if (group.isText && group.nodes.every(([node]) => node.type.name === "paragraph" && !node.content.size)) {
      continue; // nothing was stored for it
    }
    if (group.type !== "locked" && group.type !== known[0]) {
      if (!group.bid) continue;
      break;
    } // typed since: the next save will tell
    for (const [node, position] of group.nodes)
      if (node.attrs.bid !== known[1]) change.setNodeAttribute(position, "bid", known[1]);
    next += 1;
  }
  if (change.docChanged) editor.view.dispatch(change);
}

/* After a conflict: where the other text is. */
function tellAside() {
  let address = null;
  try {
    address = sessionStorage.getItem(ASIDE);
    sessionStorage.removeItem(ASIDE);
  } catch {
    /* none */
  }
  if (address) banner("aside", t("asideKept"), asideLink(address));
}

export function watch() {
  addEventListener("beforeunload", (event) => {
    if (state.dirty && !isEmpty()) {
      keepLocal();
      event.preventDefault();
    }
  });
  addEventListener("pagehide", () => {
    if (state.dirty) keepLocal();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && state.dirty) {
      keepLocal();
      save();
    } else if (!document.hidden && state.dirty && state.tries) save();
  });
  addEventListener("online", () => {
    if (state.dirty) save();
  });
  holdTab();
  tellAside();
  if (hasCopies()) import("./found.js").then(({ offerKept }) => offerKept(changed));
}
