/* Small pieces of page: elements, buttons, messages, questions. Words come from the server (boot.words). */
export const boot = JSON.parse(document.getElementById("editor-boot").textContent);
export const form = document.getElementById("editor");
export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

export function t(name, values = {}) {
  let text = boot.words[name] ?? name;
  for (const [key, value] of Object.entries(values)) text = text.replace(`{${key}}`, value);
  return text;
}

export function el(tag, attrs = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attrs)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === false || value == null) continue;
    else if (value === true) element.setAttribute(key, "");
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

export function button(text, label, run, css = "") {
  const press = (event) => {
    event.preventDefault();
    run(event);
  };
  return el(
    "button",
    { type: "button", class: `editor-button ${css}`, "aria-label": label, title: label, onclick: press },
    text,
  );
}

const PATHS = {
  plus: "M12 5v14M5 12h14",
  link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1",
  bullets: "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01",
  numbers: "M10 6h10M10 12h10M10 18h10M4 5h1v4M4 14.5c0-2 2.5-1.5 2 0L4 18h2.5",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  earlier: "M19 12H5M11 6l-6 6 6 6",
  later: "M5 12h14M13 6l6 6-6 6",
  remove: "M6 6l12 12M18 6 6 18",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    width: 22,
    height: 22,
    "aria-hidden": "true",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  }))
    svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

let count = 0;
export const newId = (prefix = "e") => `${prefix}-${++count}`;
export const uuid = () =>
  crypto.randomUUID?.() ??
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16),
  );

/* A labelled field. `get` and `set` tie it to an attribute; the answer has `sync()`. */
export function field(
  label,
  { get, set, multi = false, type = "text", options = null, limit = null, mono = false, leave = null },
) {
  const id = newId("field");
  const input = options
    ? el("select", { id }, ...options.map(([value, text]) => el("option", { value }, text)))
    : el(multi ? "textarea" : "input", {
        id,
        rows: multi ? "3" : null,
        type: multi ? null : type,
        maxlength: limit,
        autocomplete: "off",
        class: mono ? "mono" : null,
        spellcheck: mono ? "false" : null,
      });
  input.value = get() ?? "";
  input.addEventListener(options ? "change" : "input", () => set(input.value));
  input.addEventListener("keydown", (event) => {
    if (leave && (event.key === "Escape" || (event.key === "Enter" && !multi && !options))) {
      event.preventDefault();
      leave();
    }
  });
  const box = el("div", { class: "field small" }, el("label", { for: id }, label), input);
  box.input = input;
  box.sync = () => {
    if (document.activeElement !== input && input.value !== (get() ?? "")) input.value = get() ?? "";
  };
  return box;
}

let timer;
export function toast(message) {
  let box = $("#editor-toast");
  if (!box) {
    box = el("div", { id: "editor-toast", role: "status" });
    document.body.append(box);
  }
  box.textContent = message;
  box.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    box.hidden = true;
  }, 6000);
}

/* Messages above the text, in view wherever one writes; `kind` says what one is about: it replaces and clears no
   other. */
export function banner(kind, text, ...more) {
  const box = $(".editor-banner"),
    old = $(`[data-kind=${kind}]`, box),
    made = el("div", { "data-kind": kind }, el("p", {}, text), ...more);
  if (old?.textContent === made.textContent) return; // not said twice to those who listen
  if (old) old.replaceWith(made);
  else box.append(made);
  box.hidden = false;
}

export function clearBanner(...kinds) {
  const box = $(".editor-banner");
  for (const kind of kinds) $(`[data-kind=${kind}]`, box)?.remove();
  box.hidden = !box.childElementCount;
}

/* Asks for one line in a dialog; null when it is closed. `extra`: [[words, answer]…]. */
export function ask(title, label, value = "", extra = []) {
  const dialog = $("#editor-dialog");
  const before = document.activeElement;
  return new Promise((answered) => {
    let answer = null;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const input = el("input", {
      type: "text",
      inputmode: "url",
      autocapitalize: "off",
      id: "editor-ask",
      autocomplete: "off",
    });
    input.value = value ?? "";
    const inner = el(
      "form",
      { method: "dialog" },
      el("h2", { id: "editor-ask-title" }, title),
      el("div", { class: "field" }, el("label", { for: "editor-ask" }, label), input),
      el(
        "div",
        { class: "editor-actions" },
        el("button", { type: "submit", class: "button primary" }, t("confirm")),
        ...extra.map(([words, given]) => button(words, words, () => close(given), "worded")),
        button(t("cancel"), t("cancel"), () => close(null), "worded"),
      ),
    );
    inner.addEventListener("submit", (event) => {
      event.preventDefault();
      close(input.value.trim());
    });
    dialog.setAttribute("aria-labelledby", "editor-ask-title");
    dialog.replaceChildren(inner);
    dialog.onclose = () => {
      answered(answer);
      before?.focus?.();
    };
    dialog.showModal();
    input.focus();
    input.select();
  });
}

export function pickFiles(accept, multiple, take) {
  const input = el("input", { type: "file", accept, multiple, hidden: true });
  input.addEventListener("change", () => {
    take([...input.files]);
    input.remove();
  });
  document.body.append(input);
  input.click();
}

export const PICTURES = "image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,image/heif";
export const FILES = ".pdf,.odt,.docx,.xlsx,.csv";
