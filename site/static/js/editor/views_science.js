/* The blocks of science and debate: tables, programs, formulas, references, positions. */
import { boot, button, el, field, icon, t, toast, uuid } from "./dom.js";
import { post } from "./server.js";
import { BlockView } from "./block_view.js";

const MAX_COLUMNS = 40,
  MAX_CELLS = 4000;

export class TableView extends BlockView {
  constructor(props) {
    super(props, t("table"));
    this.body = el("tbody");
    const headers = [
      ["", t("noHeader")],
      ["row", t("firstRow")],
      ["column", t("firstColumn")],
      ["both", t("both")],
    ];
    if (this.attrs.header === "neither") headers[0][0] = "neither";
    this.fixed(
      this.field("caption", t("caption"), { limit: 500 }),
      el(
        "div",
        { class: "editor-table", tabindex: "0", role: "region", "aria-label": t("table") },
        el("table", {}, this.body),
      ),
      el(
        "div",
        { class: "editor-actions" },
        button(t("addRow"), t("addRow"), () => this.resize(1, 0), "worded"),
        button(t("addColumn"), t("addColumn"), () => this.resize(0, 1), "worded"),
        button(t("removeRow"), t("removeRow"), () => this.resize(-1, 0), "worded"),
        button(t("removeColumn"), t("removeColumn"), () => this.resize(0, -1), "worded"),
      ),
      this.field("header", t("tableHeader"), { options: headers }),
    );
    this.body.addEventListener("paste", (event) => this.paste(event));
    this.sync();
  }
  sync() {
    super.sync();
    const { rows, header } = this.attrs;
    const shape = `${rows.map((row) => row.length)}/${header}`;
    if (shape === this.shape) {
      rows.forEach((row, r) =>
        row.forEach((text, c) => {
          const cell = this.body.rows[r].cells[c].firstChild;
          if (document.activeElement !== cell && cell.value !== text) cell.value = text;
        }),
      );
      return;
    }
    this.shape = shape;
    const isHead = (r, c) =>
      (r === 0 && (header === "row" || header === "both")) || (c === 0 && (header === "column" || header === "both"));
    this.body.replaceChildren(
      ...rows.map((row, r) =>
        el(
          "tr",
          {},
          ...row.map((text, c) => {
            const cell = el("textarea", {
              rows: "1",
              "aria-label": t("cell", { row: r + 1, column: c + 1 }),
              "data-row": r,
              "data-column": c,
            });
            cell.value = text;
            cell.addEventListener("input", () => this.write(r, c, cell.value));
            return el(isHead(r, c) ? "th" : "td", {}, cell);
          }),
        ),
      ),
    );
  }
  write(r, c, text) {
    this.set({
      rows: this.attrs.rows.map((row, y) => (y === r ? row.map((cell, x) => (x === c ? text : cell)) : row)),
    });
  }
  resize(down, across) {
    const width = Math.max(1, Math.min(MAX_COLUMNS, this.attrs.rows[0].length + across)),
      height = Math.max(1, this.attrs.rows.length + down);
    if (width * height > MAX_CELLS) return;
    this.set({
      rows: Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_, c) => this.attrs.rows[r]?.[c] ?? ""),
      ),
    });
  }
  paste(event) {
    // a sheet, from the cell one is in
    const text = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
    const at = event.target.closest("textarea");
    if (!at || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const sheet = text.split("\n").map((line) => line.split("\t")),
      r0 = +at.dataset.row,
      c0 = +at.dataset.column;
    const width = Math.min(
      MAX_COLUMNS,
      Math.max(this.attrs.rows[0].length, c0 + Math.max(...sheet.map((line) => line.length))),
    );
    const wanted = Math.max(this.attrs.rows.length, r0 + sheet.length),
      height = Math.min(wanted, Math.floor(MAX_CELLS / width));
    if (height < wanted) toast(t("cut"));
    this.set({
      rows: Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_, c) => sheet[r - r0]?.[c - c0] ?? this.attrs.rows[r]?.[c] ?? ""),
      ),
    });
  }
}

export class CodeView extends BlockView {
  constructor(props) {
    super(props, t("code"));
    const code = this.field("code", t("code"), { multi: true, limit: 20000, mono: true });
    code.input.rows = 6;
    this.fixed(
      this.field("language", t("language"), { options: boot.languages }),
      code,
      this.field("caption", t("caption"), { limit: 500 }),
    );
  }
}

export class FormulaView extends BlockView {
  constructor(props) {
    super(props, t("formula"));
    this.shown = el("div", { class: "editor-formula", role: "status" });
    this.fixed(
      this.field("latex", t("latex"), { multi: true, limit: 3000, mono: true }),
      this.shown,
      this.field("alt", t("aloud"), { limit: 500 }),
      this.field("caption", t("caption"), { limit: 500 }),
    );
    this.draw();
  }
  sync() {
    super.sync();
    this.draw();
  }
  draw() {
    // our server draws the formula, as readers will see it
    if (this.attrs.latex === this.drawn) return;
    this.drawn = this.attrs.latex;
    clearTimeout(this.timer);
    if (!this.drawn.trim()) return this.shown.replaceChildren();
    this.timer = setTimeout(async () => {
      const latex = this.drawn;
      try {
        const { mathml } = await post(boot.urls.formula, { latex });
        if (latex === this.drawn)
          this.shown.replaceChildren(...new DOMParser().parseFromString(mathml, "text/html").body.childNodes);
      } catch (error) {
        if (latex === this.drawn) this.shown.textContent = error.message;
      }
    }, 400);
  }
}

/* A block with a list of small forms in it. */
class ListView extends BlockView {
  get items() {
    return this.attrs[this.key];
  }
  write(items) {
    this.set({ [this.key]: items });
  }
  item(number, attrs) {
    this.write(this.items.map((item, place) => (place === number ? { ...item, ...attrs } : item)));
  }
  words(number, name, label, more = {}) {
    return field(label, {
      get: () => this.items[number]?.[name] ?? "",
      set: (value) => this.item(number, { [name]: value }),
      ...more,
    });
  }
  sync() {
    super.sync();
    const drawn = this.items.map((item) => item.id).join();
    if (drawn === this.drawn || !this.list) return;
    this.drawn = drawn;
    this.list.replaceChildren(...this.items.map((item, number) => this.draw(item, number)));
  }
  add(item) {
    this.write([...this.items, { id: uuid(), ...item }]);
    this.list.lastElementChild?.querySelector("input, select, textarea")?.focus();
  }
  take(number) {
    this.write(this.items.filter((_, place) => place !== number));
  }
}

export class ReferencesView extends ListView {
  constructor(props) {
    super(props, t("references"));
    this.key = "items";
    this.list = el("ol", { class: "editor-list" });
    this.fixed(
      this.list,
      button(t("addReference"), t("addReference"), () => this.add({ identifier: "", text: "" }), "worded"),
    );
    this.sync();
  }
  draw(_item, number) {
    return el(
      "li",
      {},
      this.words(number, "identifier", t("identifier"), { limit: 500 }),
      this.words(number, "text", t("reference"), { limit: 1000 }),
      button(icon("remove"), t("removeReference", { n: number + 1 }), () => this.take(number)),
    );
  }
}

export class PositionsView extends ListView {
  constructor(props) {
    super(props, t("positions"));
    this.key = "positions";
    this.list = el("div", { class: "editor-list" });
    this.fixed(
      this.field("question", t("question"), { limit: 255 }),
      this.list,
      button(
        t("addPosition"),
        t("addPosition"),
        () => this.add({ stance: "for", author: "", role: "", text: "", kept: false }),
        "worded",
      ),
    );
    this.sync();
  }
  draw(item, number) {
    const stances = ["for", "against", "nuanced"].map((stance) => [stance, t(stance)]);
    return el(
      "div",
      { class: "editor-position" },
      el(
        "div",
        { class: "editor-row" },
        this.words(number, "stance", t("stance"), { options: stances }),
        this.words(number, "author", t("quoteAuthor"), { limit: 160 }),
        this.words(number, "role", t("role"), { limit: 200 }),
      ),
      item.kept
        ? el("p", { class: "editor-note" }, item.text, " ", el("em", {}, t("keptText")))
        : this.words(number, "text", t("body"), { multi: true, limit: 5000 }),
      button(icon("remove"), t("removePosition", { n: number + 1 }), () => this.take(number)),
    );
  }
}
