/* Turns the plain form into the editor. */
import { Editor } from "django-prose-editor/editor";
import { $, $$, banner, boot, button, form, t, toast } from "./dom.js";
import { state } from "./server.js";
import { focusFirst, showNotes, startDetails } from "./details.js";
import { startPlaces, startTags } from "./complete.js";
import { cleanHTML, handleDrop, handlePaste } from "./paste.js";
import { changed, offerKept, save, status, watch } from "./saving.js";
import { extensions } from "./schema.js";
import { buildToolbar } from "./toolbar.js";

function makeEditor() {
  return new Editor({
    element: $(".editor-canvas"),
    injectCSS: false, // the policy allows no inline style
    editable: !boot.isLocked,
    content: boot.document,
    extensions: extensions(),
    enableContentCheck: true,
    onContentError: () => { state.stopped = "schema"; banner(t("unknown")); },
    editorProps: {
      attributes: { id: "editor-text", role: "textbox", "aria-multiline": "true", "aria-label": t("body"), "aria-describedby": "body_error", lang: document.documentElement.lang, spellcheck: "true" },
      handlePaste, handleDrop, transformPastedHTML: cleanHTML,
    },
    onUpdate: ({ transaction }) => { if (!transaction.getMeta("stamp")) changed(); },
  });
}

function growing() {
  const grow = (area) => { area.rows = 1; while (area.scrollHeight > area.clientHeight + 2 && area.rows < 30) area.rows += 1; };
  for (const area of [form.elements.title, form.elements.summary]) {
    area.addEventListener("input", () => grow(area));
    requestAnimationFrame(() => grow(area));
  }
  form.addEventListener("filled", () => [form.elements.title, form.elements.summary].forEach(grow));
  form.elements.title.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); form.elements.summary.focus(); } });
}

function isPending() {
  let pending = false;
  state.editor.state.doc.descendants(({ type, attrs }) => {
    pending ||= (type.name === "figureImage" && !attrs.image && !attrs.gone) || (type.name === "documentFile" && !attrs.document && !attrs.gone) || (type.name === "gallery" && attrs.images.some((image) => !image.image && !image.gone));
  });
  return pending;
}

async function publish() {
  if (isPending()) {
    showNotes({ body: [t("uploadPending")] });
    return focusFirst({ body: [] });
  }
  status(t("publishing"));
  try {
    const answer = await save(boot.urls.publish);
    if (answer?.url) { state.dirty = false; location.assign(answer.url); }
  } catch (error) {
    const { errors } = error.data;
    if (!errors) return;
    const words = Object.values(errors).flat();
    banner(error.message, list(words));
    showNotes(errors);
    focusFirst(errors);
  }
}

function list(words) {
  const box = document.createElement("ul");
  for (const text of words) box.append(Object.assign(document.createElement("li"), { textContent: text }));
  return box;
}

async function leaveFor(name) {
  const answer = state.dirty || !state.page ? await save() : true;
  if (state.page && answer && !state.dirty) location.assign(`/ecrire/${state.page}/${name}/`);
  else if (!state.page) toast(t("placeholder"));
}

function mapButton() {
  const box = $(".editor-map");
  const failed = () => { open.disabled = false; toast(t("offline")); };
  const open = button(t("openMap"), t("openMap"), () => { open.disabled = true; import("./pin.js").then(({ openMap }) => openMap(box)).catch(failed); }, "worded");
  box.append(open);
}

async function start() {
  document.documentElement.classList.add("has-editor");
  $$(".plain-only").forEach((part) => part.remove());
  state.editor = makeEditor();
  if ($('[data-rows="dates"]')) (await import("./dates.js")).start();
  if ($('[data-rows="selection"]')) (await import("./items.js")).start();
  startDetails();
  startTags();
  startPlaces();
  mapButton();
  buildToolbar();
  growing();
  form.addEventListener("input", (event) => { if (!event.target.closest(".editor-canvas, .editor-tools, .editor-rhythm, .editor-picker input") && !/^rhythm_/.test(event.target.name ?? "")) changed(); });
  form.addEventListener("change", (event) => { if (event.target.matches("select, [type=checkbox]") && !event.target.closest(".editor-canvas, .editor-rhythm")) changed(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const action = event.submitter?.value;
    if (action === "publish") publish();
    else if (action === "preview") leaveFor("apercu");
    else if (action === "manage") leaveFor("gerer");
    else save();
  });
  form.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) event.preventDefault(); });
  if (boot.isLocked) {
    for (const part of form.elements) if (part.tagName !== "BUTTON") part.disabled = true;
    return;
  }
  watch();
  offerKept();
}

start();
