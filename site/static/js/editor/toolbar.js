/* The bar of the text: one stop of the tab key, arrows inside; above the keyboard of a phone. */
import { $, button, el, FILES, icon, PICTURES, pickFiles, t, uuid } from "./dom.js";
import { asking } from "./schema.js";
import { state } from "./server.js";
import { insertBlock, insertFiles, insertForm, insertGallery } from "./insert.js";

// Drawn by the style sheet: the name of a button is its label, not these signs.
const letter = (tag, sign) => el(tag, { class: "editor-sign", "data-sign": sign });
const active =
  (...what) =>
  () =>
    state.editor.isActive(...what);
const TOOLS = () => [
  [letter("span", "H2"), t("heading"), (chain) => chain.toggleHeading({ level: 2 }), active("heading", { level: 2 })],
  [
    letter("span", "H3"),
    t("subheading"),
    (chain) => chain.toggleHeading({ level: 3 }),
    active("heading", { level: 3 }),
  ],
  [letter("b", "G"), t("bold"), (chain) => chain.toggleBold(), active("bold")],
  [letter("i", "I"), t("italic"), (chain) => chain.toggleItalic(), active("italic")],
  [icon("link"), t("link"), null, active("link"), () => asking("askLink")],
  [icon("bullets"), t("bullets"), (chain) => chain.toggleBulletList(), active("bulletList")],
  [icon("numbers"), t("numbers"), (chain) => chain.toggleOrderedList(), active("orderedList")],
  [letter("span", "x²"), t("superscript"), (chain) => chain.toggleSuperscript(), active("superscript")],
  [letter("span", "x₂"), t("subscript"), (chain) => chain.toggleSubscript(), active("subscript")],
  [icon("undo"), t("undo"), (chain) => chain.undo()],
  [icon("redo"), t("redo"), (chain) => chain.redo()],
];
const ADD = () => [
  [t("picture"), () => pickFiles(PICTURES, true, insertFiles)],
  [t("gallery"), insertGallery],
  [t("video"), () => asking("askAddress", t("videoTitle"), t("videoHelp"))],
  [t("file"), () => pickFiles(FILES, false, insertFiles)],
  [t("quote"), () => insertBlock({ type: "quote" })],
  [t("linkCard"), () => asking("askCard")],
  [
    t("table"),
    () =>
      insertForm({
        type: "tableBlock",
        attrs: {
          rows: [
            ["", ""],
            ["", ""],
            ["", ""],
          ],
        },
      }),
  ],
  [t("formula"), () => insertForm({ type: "formula" })],
  [t("code"), () => insertForm({ type: "codeBlock" })],
  [
    t("references"),
    () => insertForm({ type: "references", attrs: { items: [{ id: uuid(), identifier: "", text: "" }] } }),
  ],
  [
    t("positions"),
    () =>
      insertForm({
        type: "positions",
        attrs: {
          positions: ["for", "against"].map((stance) => ({
            id: uuid(),
            stance,
            author: "",
            role: "",
            text: "",
            kept: false,
          })),
        },
      }),
  ],
  [t("separator"), () => insertBlock({ type: "horizontalRule" })],
];

export function buildToolbar() {
  const bar = $(".editor-tools"),
    { editor } = state,
    refreshers = [];
  const add = button("", t("addLabel"), () => toggle(), "editor-add");
  add.append(icon("plus"), el("span", {}, t("add")));
  add.setAttribute("aria-haspopup", "menu");
  add.setAttribute("aria-expanded", "false");
  const item = ([words, run]) => {
    const made = button(words, words, () => {
      toggle(false);
      editor.view.focus();
      run();
    });
    made.setAttribute("role", "menuitem");
    made.removeAttribute("title");
    return made;
  };
  const menu = el(
    "div",
    { class: "editor-menu", role: "menu", hidden: true, "aria-label": t("add") },
    ...ADD().map(item),
  );
  function toggle(open = menu.hidden) {
    menu.hidden = !open;
    add.setAttribute("aria-expanded", String(open));
    if (open) menu.firstChild.focus();
  }
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.children],
      at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      items[(to + items.length) % items.length].focus();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      toggle(false);
      add.focus();
    }
    if (event.key === "Tab") toggle(false);
  });
  const tools = TOOLS().map(([face, label, command, isActive, run]) => {
    const use = () => {
      if (run) return run();
      command(editor.chain()).run();
      editor.view.focus();
    };
    const made = button(face, label, use);
    made.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
    if (isActive) refreshers.push(() => made.setAttribute("aria-pressed", String(!!isActive())));
    return made;
  });
  const strip = el(
    "div",
    { class: "editor-strip", role: "toolbar", "aria-label": t("toolbar"), "aria-controls": "editor-text" },
    add,
    ...tools,
  );
  bar.replaceChildren(menu, strip);
  bar.hidden = false;
  const stops = [add, ...tools];
  const stop = (one) => {
    for (const other of stops) other.tabIndex = other === one ? 0 : -1;
  };
  stop(add);
  strip.addEventListener("keydown", (event) => {
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      const next = stops[(to + stops.length) % stops.length];
      stop(next);
      next.focus();
    }
    if (event.key === "Escape") editor.view.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      stops.find((one) => one.tabIndex === 0).focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!bar.contains(event.target)) toggle(false);
  });
  const refresh = () => refreshers.forEach((run) => run());
  editor.on("transaction", refresh);
  refresh();
  const view = window.visualViewport; // iOS: the keyboard covers the page instead of shrinking it
  const lift = () =>
    bar.style.setProperty("--keyboard", `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  view?.addEventListener("resize", lift);
  view?.addEventListener("scroll", lift);
}
