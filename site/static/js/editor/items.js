/* The items of a dossier: found by words or read from an address, ordered by drag and by keys. */
import { complete } from "./complete.js";
import { $, boot, button, el, icon, newId, t, toast } from "./dom.js";
import { addRow, input, list, removeRow, renumber, rowsOf, startRows, tell } from "./rows.js";
import { post } from "./server.js";

const nameOf = (row) => input(row, "title")?.value || input(row, "url")?.value || "?";

function moveItem(box, row, to) {
  const rows = rowsOf(box),
    place = Math.max(0, Math.min(rows.length - 1, to)),
    from = rows.indexOf(row);
  if (place === from) return;
  rows[place][place < from ? "before" : "after"](row);
  renumber(box);
  tell(box);
  toast(t("itemMoved", { name: nameOf(row), n: place + 1 }));
}

/* An item: its title is said, its address is hidden once known; a handle to drag, arrows for keys. */
function dress(box, row) {
  const place = () => rowsOf(box).indexOf(row);
  const heading = el("p", { class: "editor-item-name" }, nameOf(row));
  const own = input(row, "contribution").value;
  for (const name of ["url", ...(own ? ["title", "source"] : [])]) input(row, name).closest(".field").hidden = true;
  input(row, "title").addEventListener("input", () => {
    heading.textContent = nameOf(row);
  });
  const move = (step) => {
    moveItem(box, row, place() + step);
    row.querySelectorAll(".editor-item-bar button")[step < 0 ? 0 : 1].focus();
  };
  const bar = el(
    "div",
    { class: "editor-item-bar" },
    heading,
    button(icon("up"), t("itemUp", { name: nameOf(row) }), () => move(-1)),
    button(icon("down"), t("itemDown", { name: nameOf(row) }), () => move(1)),
    button(icon("remove"), t("removeItem", { name: nameOf(row) }), () =>
      removeRow(box, row, $(".editor-picker input", box)),
    ),
  );
  bar.addEventListener("keydown", (event) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(event.key === "ArrowUp" ? -1 : 1);
    }
  });
  row.prepend(bar);
  bar.draggable = true;
  bar.addEventListener("dragstart", (event) => {
    row.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", nameOf(row));
  });
  bar.addEventListener("dragend", () => {
    row.classList.remove("is-dragged");
    renumber(box);
    tell(box);
  });
}

function dragOver(box) {
  list(box).addEventListener("dragover", (event) => {
    const dragged = $(".is-dragged", box),
      over = event.target.closest("[data-row]");
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? "before" : "after"](dragged);
  });
  list(box).addEventListener("drop", (event) => {
    if ($(".is-dragged", box)) event.preventDefault();
  });
}

/* The picker of a dossier: words search this territory, then the others; an address is read by the server. */
function startPicker() {
  const box = $(".editor-picker"),
    rows = $('[data-rows="selection"]');
  if (!box) return;
  const id = newId("picker"),
    input = el("input", { id, type: "text", autocapitalize: "off" }),
    note = el("p", { class: "editor-note", role: "status" });
  box.append(el("div", { class: "field" }, el("label", { for: id }, t("picker")), input), note);
  const added = (name) => {
    input.value = "";
    note.textContent = t("itemAdded", { name });
    rows.dispatchEvent(new Event("input", { bubbles: true }));
  };
  complete(input, {
    look: async (q) => (/^https?:\/\//i.test(q) ? [] : (await post(boot.urls.search, { q })).found),
    draw: (page) => [
      el("small", {}, page.kind),
      " ",
      el("strong", {}, page.title),
      " ",
      el("small", {}, [page.byline, page.place].filter(Boolean).join(" · ")),
    ],
    take: (page) => {
      addRow(rows, { contribution: page.pk, title: page.title });
      added(page.title);
    },
  });
  const read = async (url) => {
    note.textContent = t("saving");
    try {
      const card = await post(boot.urls.link, { url });
      addRow(rows, card);
      added(card.title);
    } catch (error) {
      addRow(rows, { url });
      added(url);
      toast(error.message);
    }
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (/^(https?:\/\/|www\.)\S+$/i.test(input.value.trim())) read(input.value.trim().replace(/^www/i, "https://www"));
  });
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain").trim();
    if (/^https?:\/\/\S+$/i.test(text)) {
      event.preventDefault();
      read(text);
    }
  });
}

export function start() {
  dragOver(startRows("selection", { dress }));
  startPicker();
}
