/* Two texts of one page, side by side; nothing goes on before one is chosen. */
import { $, button, el, form, t } from "./dom.js";
import { state } from "./server.js";

const BLOCK = {
  figureImage: "picture",
  gallery: "gallery",
  videoEmbed: "video",
  documentFile: "file",
  linkCard: "linkCard",
  tableBlock: "table",
  codeBlock: "code",
  formula: "formula",
  references: "references",
  positions: "positions",
};

const words = (node) => node.text ?? (node.type === "hardBreak" ? "\n" : (node.content ?? []).map(words).join(""));

/* What a block that is no text is called in the column. */
const told = ({ caption, title, label, code, latex }) => caption || title || label || code || latex || "";

function drawn(document) {
  return (document.content ?? []).map((node) => {
    if (node.type === "heading" || node.type === "sectionTitle") return el("p", {}, el("strong", {}, words(node)));
    if (/List$/.test(node.type)) return el("ul", {}, ...(node.content ?? []).map((item) => el("li", {}, words(item))));
    if (BLOCK[node.type]) return el("p", { class: "editor-note" }, `[${t(BLOCK[node.type])}] ${told(node.attrs)}`);
    if (node.type === "locked") return el("p", { class: "editor-note" }, `[${node.attrs.label}]`);
    return el("p", {}, words(node));
  });
}

function column(heading, { title, summary, document }, action) {
  return el(
    "section",
    {},
    el("h3", {}, heading),
    el("p", { class: "editor-version-title" }, title),
    el("p", {}, summary),
    ...drawn(document),
    el("p", { class: "editor-version-choice" }, action),
  );
}

/* `isKept`: whether the server has put mine aside, so that it is in the history whatever is chosen. */
export function showConflict(theirs, { isKept, keepMine, keepTheirs }) {
  const dialog = $("#editor-dialog");
  const choose = (run) => () => {
    dialog.oncancel = null;
    dialog.close();
    run(theirs);
  };
  const mine = {
    title: form.elements.title.value,
    summary: form.elements.summary.value,
    document: state.editor.getJSON(),
  };
  dialog.setAttribute("aria-labelledby", "editor-conflict");
  dialog.replaceChildren(
    el(
      "div",
      { class: "editor-versions" },
      el("h2", { id: "editor-conflict", tabindex: "-1", autofocus: true }, t("conflict")),
      el("p", {}, t("conflictHelp"), " ", t(isKept ? "keptVersion" : "keptDevice")),
      column(t("mine"), mine, button(t("keepMine"), t("keepMine"), choose(keepMine), "worded filled")),
      column(
        t("theirs", { name: theirs.by || "?" }),
        theirs,
        button(t("keepTheirs"), t("keepTheirs"), choose(keepTheirs), "worded"),
      ),
    ),
  );
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
}
