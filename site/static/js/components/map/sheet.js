/**
 * The sheet at the foot of a map: what is at a point, as links. One at a time; Escape closes it and gives the focus
 * back.
 */
export class Sheet {
  constructor(frame, words) {
    this.frame = frame;
    this.words = words;
    this.opener = null;
    frame.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.open) return;
      event.stopPropagation();
      this.close();
    });
  }

  get open() {
    return this.frame.querySelector(".map-sheet.is-open");
  }

  /** Shows a sheet that the page already holds. */
  reveal(sheet, opener) {
    this.close({ focus: false });
    this.opener = opener;
    sheet.classList.add("is-open");
    const close = sheet.querySelector(".map-close");
    if (!close.dataset.heard) {
      close.dataset.heard = "yes";
      close.addEventListener("click", (event) => {
        event.preventDefault();
        this.close();
      });
    }
    sheet.querySelector("li a")?.focus({ preventScroll: true });
  }

  /** Makes a sheet for these points and shows it. */
  show(points, opener) {
    const sheet = element("div", "map-sheet made");
    sheet.setAttribute("role", "group");
    const title = points.length > 1 ? this.words.point.replace("{n}", points.length) : points[0].title;
    sheet.setAttribute("aria-label", title);
    const close = element("button", "map-close", this.words.close);
    close.type = "button";
    const list = element("ul");
    list.setAttribute("role", "list");
    list.append(...points.map(asLine));
    sheet.append(close, list);
    this.frame.append(sheet);
    this.reveal(sheet, opener);
  }

  close({ focus = true } = {}) {
    const sheet = this.open;
    if (!sheet) return;
    sheet.classList.remove("is-open");
    if (sheet.classList.contains("made")) sheet.remove();
    if (focus) this.opener?.focus({ preventScroll: true });
    this.opener = null;
  }
}

function asLine(point) {
  const line = element("li");
  const link = element("a", "", point.title);
  link.href = point.url;
  line.append(link);
  const rest = [point.label, point.where, point.when].filter(Boolean).join(", ");
  if (rest) line.append(" ", element("span", "note", rest));
  return line;
}

export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
