/* Completion: tags, places, and the pages of a dossier. A text field with a list below, by touch and by keys. */
import { boot, button, el, form, icon, newId, t } from "./dom.js";
import { post } from "./server.js";

/* `look(text)` gives the choices, `draw(choice)` their words, `take(choice)` is called with the chosen one. */
export function complete(input, { look, draw, take }) {
  const id = newId("choices"),
    list = el("ul", { id, role: "listbox", class: "editor-choices", hidden: true, "aria-label": t("confirm") });
  let choices = [],
    at = -1,
    asked = 0,
    timer;
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
    autocomplete: "off",
  }))
    input.setAttribute(name, value);
  input.after(list);
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (place) => {
    at = (place + choices.length) % choices.length;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const choose = (choice) => {
    close();
    take(choice);
  };
  const show = (found) => {
    choices = found;
    list.replaceChildren(
      ...found.map((choice, number) =>
        el(
          "li",
          {
            id: `${id}-${number}`,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => event.preventDefault(),
            onclick: () => choose(choice),
          },
          ...[draw(choice)].flat(),
        ),
      ),
    );
    list.hidden = !found.length;
    at = -1;
    input.setAttribute("aria-expanded", String(!!found.length));
    if (!found.length) close();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const turn = ++asked;
    timer = setTimeout(async () => {
      const text = input.value.trim();
      const found = text ? await look(text).catch(() => []) : [];
      if (turn === asked && document.activeElement === input) show(found);
    }, 200);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && choices.length) {
      event.preventDefault();
      list.hidden = false;
      point(at + 1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      point(at - 1);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      event.stopImmediatePropagation();
      choose(choices[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  return { close };
}

/* The key under which two spellings are one tag, as the server has it. */
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", "’": "'", ʼ: "'" };
export const tagKey = (name) =>
  name
    .toLowerCase()
    .replace(/[œæß’ʼ]/g, (char) => LIGATURES[char])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s'‐‑–—_-]+/g, " ")
    .trim()
    .replace(/^#+|#+$/g, "")
    .trim();

async function tagsLike(text) {
  const answer = await fetch(`${boot.urls.tags}?${new URLSearchParams({ q: text, term: text })}`, {
    headers: { Accept: "application/json" },
  });
  const found = await answer.json();
  return (found.results ?? found.tags ?? found)
    .map((tag) =>
      typeof tag === "string" ? { name: tag } : { name: tag.name ?? tag.label ?? tag.text, count: tag.count },
    )
    .filter((tag) => tag.name);
}

export function startTags() {
  const input = form.elements.tags;
  if (!input) return;
  const hidden = el("input", { type: "hidden", name: "tags" });
  hidden.value = input.value;
  input.removeAttribute("name");
  const list = el("ul", { class: "editor-tags plain", role: "list" }),
    hint = el("p", { class: "editor-note", role: "status" });
  input.before(list);
  input.after(hidden, hint);
  let names = [];
  const write = () => {
    hidden.value = [...names, ...input.value.split(",")]
      .map((name) => name.trim())
      .filter(Boolean)
      .join(", ");
  };
  const tell = () => {
    write();
    hidden.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const draw = () =>
    list.replaceChildren(
      ...names.map((name) =>
        el(
          "li",
          {},
          name,
          button(icon("remove"), t("removeTag", { name }), () => {
            names = names.filter((other) => other !== name);
            draw();
            tell();
            input.focus();
          }),
        ),
      ),
    );
  const add = (text) => {
    for (const name of text
      .split(",")
      .map((part) => part.trim().replace(/\s+/g, " "))
      .filter(Boolean)) {
      if (!names.some((other) => tagKey(other) === tagKey(name))) {
        names.push(name);
        near(name);
      }
    }
    input.value = "";
    draw();
    tell();
  };
  /* A near twin that exists already is offered, never imposed. */
  const near = async (name) => {
    hint.replaceChildren(t("tagAdded", { name }));
    const key = tagKey(name),
      stem = (word) => word.replace(/s\b/g, "");
    const found = await tagsLike(name.slice(0, Math.max(3, name.length - 2))).catch(() => []);
    const twin =
      found.find((tag) => tagKey(tag.name) !== key && stem(tagKey(tag.name)) === stem(key)) ??
      found.find((tag) => tag.name !== name && tagKey(tag.name) === key);
    if (!twin || !names.includes(name)) return;
    if (tagKey(twin.name) === key) {
      names = names.map((other) => (other === name ? twin.name : other));
      draw();
      tell();
      return;
    }
    const use = t("useTag", { name: twin.name });
    hint.replaceChildren(
      t("nearTag", { name: twin.name }),
      " ",
      button(
        use,
        use,
        () => {
          names = names.map((other) => (other === name ? twin.name : other));
          hint.replaceChildren();
          draw();
          tell();
          input.focus();
        },
        "worded",
      ),
    );
  };
  complete(input, {
    look: tagsLike,
    draw: (tag) => (tag.count ? [tag.name, " ", el("small", {}, String(tag.count))] : tag.name),
    take: (tag) => add(tag.name),
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "," || event.key === "Enter") {
      event.preventDefault();
      if (input.value.trim()) add(input.value);
    }
    if (event.key === "Backspace" && !input.value && names.length) {
      names.pop();
      draw();
      tell();
    }
  });
  input.addEventListener("change", () => {
    if (input.value.trim()) add(input.value);
  });
  input.addEventListener("input", write);
  const read = () => {
    input.value = "";
    names = hidden.value
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    draw();
  };
  form.addEventListener("filled", read);
  read();
}

export function startPlaces() {
  const input = form.elements.place_name;
  if (!input) return;
  const hidden = form.elements.place;
  const look = async (q) => (await post(boot.urls.places, { q })).found;
  complete(input, {
    look,
    draw: (place) => [el("strong", {}, place.title), " ", el("small", {}, place.address)],
    take: (place) => {
      input.value = place.title;
      hidden.value = place.pk;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      hidden.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
}
