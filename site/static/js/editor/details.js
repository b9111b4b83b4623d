/* The fields beside the text: read together, filled in again, their notes shown; main picture and questions. */
import { $, $$, banner, boot, button, clearBanner, el, form, PICTURES, pickFiles, t, toast } from "./dom.js";
import { canRetry, newUpload, previews, problem, sendPicture, state } from "./server.js";

const OWN = new Set(["csrfmiddlewaretoken", "client", "page", "kind", "revision", "revision_at", "body", "action"]);
const isKept = (name) => name && !OWN.has(name) && !name.startsWith("rhythm_");

/* Every field as [name, value], the lines of dates and items included. */
export const collect = () =>
  [...new FormData(form)].filter(([name, value]) => isKept(name) && typeof value === "string");

export function fillIn(fields) {
  const values = new Map(fields);
  for (const box of $$("[data-rows]")) state.setRows?.(box, +values.get(`${box.dataset.rows}-TOTAL_FORMS`) || 0);
  for (const input of form.elements) {
    if (!isKept(input.name) || input.type === "button") continue;
    if (input.type === "checkbox" || input.type === "radio")
      input.checked = fields.some(([name, value]) => name === input.name && value === input.value);
    else if (values.has(input.name)) input.value = values.get(input.name);
  }
  form.dispatchEvent(new Event("filled"));
}

/* What was missing when somebody last wanted to publish, until it is seen to. */
let missing = {};

export function showMissing(message, errors) {
  missing = { ...errors };
  list(message);
  showNotes({});
}

function list(message) {
  const words = Object.values(missing).flat();
  if (!words.length) return clearBanner("missing");
  banner("missing", message ?? t("missing"), el("ul", {}, ...words.map((text) => el("li", {}, text))));
}

function seenTo(...names) {
  const found = names.filter((name) => name in missing);
  if (!found.length) return;
  for (const name of found) delete missing[name];
  list();
  showNotes({});
}

/* A field that is being changed is no longer missing; the next try to publish tells. */
function watchMissing() {
  form.addEventListener("input", ({ target }) => {
    const block = target.closest(".editor-block.is-bad"),
      rows = target.closest("[data-rows]");
    seenTo(target.name, rows?.dataset.rows, block ? block.dataset.note : target.closest(".editor-canvas") && "body");
  });
  // A stamp is no change of theirs.
  state.editor.on("update", ({ transaction }) => transaction.getMeta("stamp") || seenTo("body"));
}

/* What the server says of fields, each below its own. The keys "block:<id>" are for blocks of the text. */
export function showNotes(own) {
  const notes = { ...own, ...missing };
  for (const error of $$(".error[id]", form)) {
    const name = error.id.replace(/^id_/, "").replace(/_error$/, "");
    const words = (notes[name] ?? []).join(" ");
    error.textContent = words;
    error.hidden = !words;
    const input = form.elements[name];
    if (words) input?.setAttribute?.("aria-invalid", "true");
    else input?.removeAttribute?.("aria-invalid");
  }
  $$(".editor-block.is-bad").forEach((block) => block.classList.toggle("is-bad", block.dataset.note in notes));
  state.editor.state.doc.forEach((node, position) => {
    const name = `block:${node.attrs.bid}`,
      block = notes[name] && state.editor.view.nodeDOM(position);
    if (block) {
      block.classList.add("is-bad");
      block.dataset.note = name;
    }
  });
}

/* The first thing that is missing has the focus, and says what it wants. */
export function focusFirst(notes) {
  const [name] = Object.keys(notes);
  if (!name) return;
  if (name === "body") return state.editor.view.focus();
  if (name.startsWith("block:")) {
    const block = $(".editor-block.is-bad");
    block?.scrollIntoView({ block: "center" });
    return $("input, textarea, select, [contenteditable=true]", block ?? form)?.focus();
  }
  const rows = $(`[data-rows="${name}"]`);
  const input = rows ? $("input:not([type=hidden]), textarea", rows) : form.elements[name];
  input?.closest("details")?.setAttribute("open", "");
  input?.focus();
}

const tell = (input) => input.dispatchEvent(new Event("input", { bubbles: true }));

function leadPicture() {
  const box = $(".editor-lead-picture"),
    words = $(".editor-lead-words"),
    hidden = form.elements.lead_image;
  let shown = boot.lead;
  const note = el("p", { class: "editor-note", role: "status" });
  const draw = (picture) => {
    shown = picture;
    words.hidden = !picture;
    box.replaceChildren(
      ...(picture ? [el("img", { src: picture.src, alt: form.elements.lead_alt.value })] : []),
      note,
      el(
        "div",
        { class: "editor-actions" },
        button(t(picture ? "changeLead" : "addLead"), t(picture ? "changeLead" : "addLead"), choose, "worded"),
        ...(picture
          ? [
              button(
                t("removeLead"),
                t("removeLead"),
                () => {
                  turn += 1;
                  state.lead = null;
                  note.replaceChildren();
                  hidden.value = "";
                  draw(null);
                  tell(hidden);
                },
                "worded",
              ),
            ]
          : []),
      ),
    );
  };
  let turn = 0;
  const send = (file) => {
    const upload = newUpload(file);
    draw({ src: previews.get(upload) });
    return sendOn(upload);
  };
  const sendOn = async (upload) => {
    const mine = ++turn;
    note.classList.remove("is-failed");
    note.textContent = t("sendingPicture");
    state.lead = "sent";
    try {
      const picture = await sendPicture(upload);
      if (mine !== turn) return; // another was chosen meanwhile, or none
      hidden.value = picture.image;
      form.elements.lead_alt.value ||= picture.knownAlt; // somebody may have begun to say what it shows
      draw(picture);
      note.textContent = "";
      state.lead = null;
      tell(hidden);
    } catch (error) {
      if (mine !== turn) return;
      state.lead = "failed";
      note.classList.add("is-failed");
      note.replaceChildren(
        el("span", {}, problem(error)),
        el(
          "span",
          { class: "editor-actions" },
          ...(canRetry(upload) ? [button(t("retry"), t("retry"), () => sendOn(upload), "worded")] : []),
          button(t("chooseOther"), t("chooseOther"), choose, "worded"),
        ),
      );
    }
  };
  const choose = () => pickFiles(PICTURES, false, ([file]) => file && send(file));
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) send(file);
  });
  form.addEventListener("filled", () => {
    if (!hidden.value) draw(null);
    else if (!shown) words.hidden = false;
  });
  draw(shown);
}

function questions() {
  const list = $("[data-questions]"),
    genre = form.elements.genre;
  const current = () => boot.questions[genre?.value] ?? boot.questions[""];
  genre?.addEventListener("change", () => list.replaceChildren(...current().map((text) => el("li", {}, text))));
  $("[data-insert-questions]").addEventListener("click", () => {
    const nodes = current().flatMap((text) => [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] },
      { type: "paragraph" },
    ]);
    const { editor } = state,
      empty = !editor.state.doc.textContent.trim() && editor.state.doc.childCount < 2;
    if (empty) editor.commands.setContent({ type: "doc", content: nodes }, { emitUpdate: true });
    else editor.commands.insertContentAt(editor.state.doc.content.size, nodes);
    toast(t("questionsAdded"));
    editor.view.focus();
  });
}

export function startDetails() {
  leadPicture();
  questions();
  watchMissing();
}
