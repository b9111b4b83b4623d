/* Lines of a form: dates by hand or by rhythm; items of a dossier, ordered by drag and by keys. */
import { complete } from "./complete.js";
import { $, $$, boot, button, el, form, icon, newId, t, toast } from "./dom.js";
import { post } from "./server.js";

const total = (box) => form.elements[`${box.dataset.rows}-TOTAL_FORMS`];
const list = (box) => $(".editor-rows-list", box);
const rowsOf = (box) => [...list(box).children];
const input = (row, name) => $(`[name$="-${name}"]`, row);
const tell = (box) => total(box).dispatchEvent(new Event("input", { bubbles: true }));

/* Names follow the order of the lines, so that the server reads them in that order. */
function renumber(box) {
  const prefix = box.dataset.rows;
  rowsOf(box).forEach((row, number) => {
    for (const part of $$("[name], [id], [for], [aria-describedby], [data-field]", row)) {
      for (const name of ["name", "id", "for", "aria-describedby", "data-field"]) {
        const value = part.getAttribute(name);
        if (value) part.setAttribute(name, value.replace(new RegExp(`${prefix}-(?:\\d+|__prefix__)-`, "g"), `${prefix}-${number}-`));
      }
    }
    const order = input(row, "ORDER");
    if (order) order.value = number + 1;
  });
  total(box).value = rowsOf(box).length;
}

export function addRow(box, values = {}) {
  const row = $("[data-row-template]", box).content.firstElementChild.cloneNode(true);
  $$(".plain-only", row).forEach((part) => part.remove());
  list(box).append(row);
  renumber(box);
  for (const [name, value] of Object.entries(values)) if (input(row, name)) input(row, name).value = value ?? "";
  dress(box, row);
  return row;
}

/* So many lines, the ones there are kept. */
export function setRows(box, wanted) {
  while (rowsOf(box).length > wanted) rowsOf(box).at(-1).remove();
  while (rowsOf(box).length < wanted) addRow(box);
  renumber(box);
}

const isBlank = (row) => $$("input:not([type=hidden]):not([type=checkbox]), textarea", row).every((field) => !field.value || /-ORDER$/.test(field.name)) && !input(row, "contribution")?.value;

function removeRow(box, row, focus) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  renumber(box);
  tell(box);
  ($("input:not([type=hidden]), button", next ?? box) ?? focus)?.focus();
}

const nameOf = (row) => input(row, "title")?.value || input(row, "url")?.value || "?";

function dress(box, row) {
  if (row.dataset.dressed) return;
  row.dataset.dressed = "yes";
  if (box.dataset.rows === "dates") {
    row.append(button(icon("remove"), t("removeDate"), () => removeRow(box, row)));
    const start = input(row, "start_time"), end = input(row, "end_time");
    start?.addEventListener("change", () => { if (end && !end.value && start.value) end.min = start.value; });
  } else {
    dressItem(box, row);
  }
}

function moveItem(box, row, to) {
  const rows = rowsOf(box), place = Math.max(0, Math.min(rows.length - 1, to)), from = rows.indexOf(row);
  if (place === from) return;
  rows[place][place < from ? "before" : "after"](row);
  renumber(box);
  tell(box);
  toast(t("itemMoved", { name: nameOf(row), n: place + 1 }));
}

/* An item: its title is said, its address is hidden once known; a handle to drag, arrows for keys. */
function dressItem(box, row) {
  const place = () => rowsOf(box).indexOf(row);
  const heading = el("p", { class: "editor-item-name" }, nameOf(row));
  const own = input(row, "contribution").value;
  for (const name of ["url", ...(own ? ["title", "source"] : [])]) input(row, name).closest(".field").hidden = true;
  input(row, "title").addEventListener("input", () => { heading.textContent = nameOf(row); });
  const move = (step) => { moveItem(box, row, place() + step); row.querySelectorAll(".editor-item-bar button")[step < 0 ? 0 : 1].focus(); };
  const bar = el("div", { class: "editor-item-bar" }, heading,
    button(icon("up"), t("itemUp", { name: nameOf(row) }), () => move(-1)), button(icon("down"), t("itemDown", { name: nameOf(row) }), () => move(1)),
    button(icon("remove"), t("removeItem", { name: nameOf(row) }), () => removeRow(box, row, $(".editor-picker input", box))));
  bar.addEventListener("keydown", (event) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) { event.preventDefault(); move(event.key === "ArrowUp" ? -1 : 1); }
  });
  row.prepend(bar);
  bar.draggable = true;
  bar.addEventListener("dragstart", (event) => { row.classList.add("is-dragged"); event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", nameOf(row)); });
  bar.addEventListener("dragend", () => { row.classList.remove("is-dragged"); renumber(box); tell(box); });
}

function dragOver(box) {
  list(box).addEventListener("dragover", (event) => {
    const dragged = $(".is-dragged", box), over = event.target.closest("[data-row]");
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? "before" : "after"](dragged);
  });
  list(box).addEventListener("drop", (event) => { if ($(".is-dragged", box)) event.preventDefault(); });
}

function rhythm(box) {
  const fold = $(".editor-rhythm", box);
  if (!fold) return;
  const note = el("p", { class: "editor-note", role: "status" });
  fold.append(note);
  $("[value=add_dates]", fold).addEventListener("click", async (event) => {
    event.preventDefault();
    const asked = new FormData();
    for (const field of $$("[name^=rhythm_]", fold)) if (field.type !== "checkbox" || field.checked) asked.append(field.name, field.value);
    try {
      const { dates } = await post(boot.urls.dates, asked);
      rowsOf(box).filter(isBlank).forEach((row) => row.remove());
      for (const date of dates) addRow(box, date);
      note.textContent = t("datesAdded", { n: dates.length });
      tell(box);
    } catch (error) { note.textContent = error.message; }
  });
}

/* The picker of a dossier: words search this territory, an address is read by the server. */
function startPicker() {
  const box = $(".editor-picker"), rows = $('[data-rows="selection"]');
  if (!box) return;
  const id = newId("picker"), input = el("input", { id, type: "text", autocapitalize: "off" }), note = el("p", { class: "editor-note", role: "status" });
  box.append(el("div", { class: "field" }, el("label", { for: id }, t("picker")), input), note);
  const added = (name) => { input.value = ""; note.textContent = t("itemAdded", { name }); rows.dispatchEvent(new Event("input", { bubbles: true })); };
  complete(input, {
    look: async (q) => (/^https?:\/\//i.test(q) ? [] : (await post(boot.urls.search, { q })).found),
    draw: (page) => [el("small", {}, page.kind), " ", el("strong", {}, page.title), " ", el("small", {}, page.byline)],
    take: (page) => { addRow(rows, { contribution: page.pk, title: page.title }); added(page.title); },
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
    if (/^https?:\/\/\S+$/i.test(text)) { event.preventDefault(); read(text); }
  });
}

export function startRows() {
  for (const box of $$("[data-rows]")) {
    const spare = rowsOf(box).filter(isBlank);
    (box.dataset.rows === "dates" && spare.length === rowsOf(box).length ? spare.slice(1) : spare).forEach((row) => row.remove());
    rowsOf(box).forEach((row) => dress(box, row));
    renumber(box);
    $("[data-add-row]", box)?.addEventListener("click", () => { $("input:not([type=hidden])", addRow(box)).focus(); tell(box); });
    rhythm(box);
    dragOver(box);
  }
  startPicker();
}
