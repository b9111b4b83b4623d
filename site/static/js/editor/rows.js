/* Lines of a form: added, taken away, counted. What a kind of line has of its own: dates.js, items.js. */
import { $, $$, form } from "./dom.js";
import { state } from "./server.js";

const dressers = new Map(); // by the name of the lines: what makes a plain line comfortable
const total = (box) => form.elements[`${box.dataset.rows}-TOTAL_FORMS`];
export const list = (box) => $(".editor-rows-list", box);
export const rowsOf = (box) => [...list(box).children];
export const input = (row, name) => $(`[name$="-${name}"]`, row);
export const tell = (box) => total(box).dispatchEvent(new Event("input", { bubbles: true }));

/* Names follow the order of the lines, so that the server reads them in that order. */
export function renumber(box) {
  const prefix = box.dataset.rows;
  rowsOf(box).forEach((row, number) => {
    for (const part of $$("[name], [id], [for], [aria-describedby], [data-field]", row)) {
      for (const name of ["name", "id", "for", "aria-describedby", "data-field"]) {
        const value = part.getAttribute(name);
        if (value)
          part.setAttribute(
            name,
            value.replace(new RegExp(`${prefix}-(?:\\d+|__prefix__)-`, "g"), `${prefix}-${number}-`),
          );
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
function setRows(box, wanted) {
  while (rowsOf(box).length > wanted) rowsOf(box).at(-1).remove();
  while (rowsOf(box).length < wanted) addRow(box);
  renumber(box);
}

export const isBlank = (row) =>
  $$("input:not([type=hidden]):not([type=checkbox]), textarea", row).every(
    (field) => !field.value || /-ORDER$/.test(field.name),
  ) && !input(row, "contribution")?.value;

export function removeRow(box, row, focus) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  renumber(box);
  tell(box);
  ($("input:not([type=hidden]), button", next ?? box) ?? focus)?.focus();
}

function dress(box, row) {
  if (row.dataset.dressed) return;
  row.dataset.dressed = "yes";
  dressers.get(box.dataset.rows)(box, row);
}

/* Starts the lines of this name; blank ones go, but for `kept` of them when there is nothing else. */
export function startRows(name, { dress: dresser, kept = 0 }) {
  const box = $(`[data-rows="${name}"]`);
  dressers.set(name, dresser);
  state.setRows = setRows;
  const spare = rowsOf(box).filter(isBlank);
  (spare.length === rowsOf(box).length ? spare.slice(kept) : spare).forEach((row) => row.remove());
  rowsOf(box).forEach((row) => dress(box, row));
  renumber(box);
  $("[data-add-row]", box)?.addEventListener("click", () => {
    $("input:not([type=hidden])", addRow(box)).focus();
    tell(box);
  });
  return box;
}
