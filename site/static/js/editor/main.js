/* Turns the plain form into the editor. */
import { Editor } from "django-prose-editor/editor";
import { $, $$, banner, boot, button, form, t, toast } from "./dom.js";
import { isOnItsWay, state } from "./server.js";
import { focusFirst, showMissing, startDetails } from "./details.js";
import { startPlaces, startTags } from "./complete.js";
import { cleanHTML, guardDrops, handleDrop, handlePaste } from "./paste.js";
import { changed, save, status, watch } from "./saving.js";
import { extensions } from "./schema.js";
import { buildToolbar } from "./toolbar.js";
import { startTown } from "./town.js";

function makeEditor() {
  return new Editor({
    element: $(".editor-canvas"),
    injectCSS: false, // the policy allows no inline style
    editable: !boot.isLocked,
    content: boot.document,
    extensions: extensions(),
    enableContentCheck: true,
    onContentError: () => {
      state.stopped = "schema";
      banner("unknown", t("unknown"));
    },
    editorProps: {
      attributes: {
        id: "editor-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("body"),
        "aria-describedby": "body_error",
        lang: document.documentElement.lang,
        spellcheck: "true",
      },
      handlePaste,
      handleDrop,
      transformPastedHTML: cleanHTML,
    },
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta("stamp")) changed();
    },
  });
}

function growing() {
  const grow = (area) => {
    area.rows = 1;
    while (area.scrollHeight > area.clientHeight + 2 && area.rows < 30) area.rows += 1;
  };
  for (const area of [form.elements.title, form.elements.summary]) {
    area.addEventListener("input", () => grow(area));
    requestAnimationFrame(() => grow(area));
  }
  form.addEventListener("filled", () => [form.elements.title, form.elements.summary].forEach(grow));
  form.elements.title.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      form.elements.summary.focus();
    }
  });
}

/* The uploads of the text that have not arrived, as [position, upload]. */
function uploadsLeft() {
  const left = [];
  state.editor.state.doc.descendants(({ type, attrs }, position) => {
    const items =
      type.name === "gallery"
        ? attrs.images
        : type.name === "figureImage" || type.name === "documentFile"
          ? [attrs]
          : [];
    for (const item of items) if (!item.image && !item.document && !item.gone) left.push([position, item.upload]);
  });
  return left;
}

const isSending = () => state.lead === "sent" || uploadsLeft().some(([, upload]) => isOnItsWay(upload));

/* The first picture or file that did not arrive is shown, with what can be done about it. */
function tellUploads() {
  const left = uploadsLeft(),
    isLead = state.lead === "failed";
  if (!left.length && !isLead) return false;
  showMissing(t("missing"), {
    ...(isLead && { lead_image: [t("leadFailed")] }),
    ...(left.length && { body: [t("uploadFailed")] }),
  });
  const blocks = left.map(([position]) => state.editor.view.nodeDOM(position)),
    first = isLead ? $(".editor-lead-picture") : blocks[0];
  for (const block of blocks) {
    block.classList.add("is-bad");
    block.dataset.note = "body";
  }
  const note = $(".is-failed", first) ?? first;
  note.scrollIntoView({ block: "center" });
  $("button", note)?.focus({ preventScroll: true });
  return true;
}

async function publish() {
  if (state.publishing) return;
  state.publishing = true;
  try {
    if (isSending()) status(t("sendingFirst"));
    while (isSending()) await new Promise((done) => setTimeout(done, 200));
    if (tellUploads()) return status(t("notPublished"), "bad");
    status(t("publishing"));
    const answer = await save(boot.urls.publish);
    if (!answer?.url) return;
    if (state.dirty) await save(); // typed in the meantime
    if (!state.dirty) location.assign(answer.url);
  } catch (error) {
    const { errors } = error.data ?? {};
    if (!errors) return;
    showMissing(error.message, errors);
    focusFirst(errors);
  } finally {
    state.publishing = false;
  }
}

async function leaveFor(name) {
  const answer = state.dirty || !state.page ? await save() : true;
  if (state.page && answer && !state.dirty) location.assign(`/ecrire/${state.page}/${name}/`);
  else if (!state.page) toast(t("placeholder"));
}

function mapButton() {
  const box = $(".editor-map");
  const failed = () => {
    open.disabled = false;
    toast(t("offline"));
  };
  const open = button(
    t("openMap"),
    t("openMap"),
    () => {
      open.disabled = true;
      import("./pin.js").then(({ openMap }) => openMap(box)).catch(failed);
    },
    "worded",
  );
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
  startTown();
  mapButton();
  buildToolbar();
  growing();
  form.addEventListener("input", (event) => {
    if (
      !event.target.closest(".editor-canvas, .editor-tools, .editor-rhythm, .editor-picker input") &&
      !/^rhythm_/.test(event.target.name ?? "")
    )
      changed();
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, [type=checkbox]") && !event.target.closest(".editor-canvas, .editor-rhythm"))
      changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const action = event.submitter?.value;
    if (action === "publish") publish();
    else if (action === "preview") leaveFor("apercu");
    else if (action === "manage") leaveFor("gerer");
    else save();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) event.preventDefault();
  });
  if (boot.isLocked) return (await import("./refused.js")).freeze(true);
  guardDrops();
  watch();
}

start();
