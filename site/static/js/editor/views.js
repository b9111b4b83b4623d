/* How blocks look and are filled in. */
import { boot, button, el, field, FILES, icon, PICTURES, pickFiles, t } from "./dom.js";
import { canRetry, isOnItsWay, newUpload, previews } from "./server.js";
import { galleryPicture, patch, sendAgain, sendFileAgain } from "./insert.js";
import { BlockView } from "./block_view.js";

/* Draws into `note` how a picture or file fares: on its way; or why it did not come, and what can be done. */
function tellUpload(note, { upload, error, has, again, words = "sendingPicture", accept = PICTURES }) {
  const isLost = !has && !error && !isOnItsWay(upload);
  const isBad = !has && !!(error || isLost),
    drawn = [upload, error, !!has, isLost, canRetry(upload)].join();
  if (note.drawn === drawn) return;
  note.drawn = drawn;
  note.classList.toggle("is-failed", isBad);
  if (!isBad) return void note.replaceChildren(has ? "" : t(words));
  const other = () =>
    pickFiles(accept, false, ([file]) => {
      const next = newUpload(file);
      patch(upload, { upload: next, error: null, ...(accept === PICTURES ? {} : { name: file.name }) });
      again(next);
    });
  note.replaceChildren(
    el("span", {}, error || t("uploadLost")),
    el(
      "span",
      { class: "editor-actions" },
      ...(canRetry(upload) ? [button(t("retry"), t("retry"), () => again(upload), "worded")] : []),
      button(t("chooseOther"), t("chooseOther"), other, "worded"),
    ),
  );
}

const licences = () => boot.licences.map(([value, text]) => [value, value ? text : t("licenceOfPicture")]);

export class ImageView extends BlockView {
  constructor(props) {
    super(props, t("picture"));
    this.img = el("img", { alt: "" });
    this.note = el("p", { class: "editor-note", role: "status" });
    this.fixed(
      el(
        "figure",
        {},
        this.img,
        this.note,
        this.field("alt", t("alt"), { limit: 255 }),
        this.field("caption", t("caption"), { limit: 500 }),
        el(
          "div",
          { class: "editor-row" },
          this.field("credit", t("credit"), { limit: 255 }),
          this.field("licence", t("licence"), { options: licences() }),
        ),
      ),
    );
    this.sync();
  }
  sync() {
    super.sync();
    const { src, upload, image, error } = this.attrs;
    const shown = src || previews.get(upload) || "";
    if (shown && this.img.getAttribute("src") !== shown) this.img.setAttribute("src", shown);
    this.img.hidden = !shown;
    this.img.alt = this.attrs.alt || this.attrs.knownAlt;
    tellUpload(this.note, { upload, error, has: image || this.attrs.gone, again: sendAgain });
  }
}

export class GalleryView extends BlockView {
  constructor(props) {
    super(props, t("gallery"));
    this.list = el("div", { class: "editor-gallery" });
    this.fixed(
      this.list,
      button(t("addPictures"), t("addPictures"), () => pickFiles(PICTURES, true, (files) => this.add(files)), "worded"),
      this.field("caption", t("caption"), { limit: 500 }),
    );
    this.sync();
  }
  item(number, attrs) {
    this.set({ images: this.attrs.images.map((image, place) => (place === number ? { ...image, ...attrs } : image)) });
  }
  sync() {
    super.sync();
    const drawn = this.attrs.images.map((image) => image.id).join();
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      this.shown = this.attrs.images.map((image, number) => this.draw(image, number));
      this.list.replaceChildren(...this.shown.map(({ dom }) => dom));
    }
    // Whoever types beside it stays where they are.
    this.attrs.images.forEach((image, number) => this.show(image, this.shown[number]));
  }
  show({ src, upload, alt, knownAlt, image, gone, error }, { img, note, fields }) {
    const shown = src || previews.get(upload) || "";
    if (img.getAttribute("src") !== shown) img.setAttribute("src", shown);
    img.alt = alt || knownAlt || "";
    tellUpload(note, { upload, error, has: image || gone, again: sendAgain });
    for (const made of fields) made.sync();
  }
  draw(_image, number) {
    const words = (name, label) =>
      field(label, {
        get: () => this.attrs.images[number]?.[name] ?? "",
        set: (value) => this.item(number, { [name]: value }),
        limit: 255,
      });
    const n = number + 1,
      img = el("img"),
      note = el("p", { class: "editor-note", role: "status" });
    const fields = [words("alt", t("alt")), words("caption", t("caption")), words("credit", t("credit"))];
    const dom = el(
      "div",
      { class: "editor-gallery-item" },
      img,
      note,
      ...fields,
      el(
        "div",
        {},
        button(icon("earlier"), t("earlier", { n }), () => this.swap(number, number - 1)),
        button(icon("later"), t("later", { n }), () => this.swap(number, number + 1)),
        button(icon("remove"), t("takeAway", { n }), () =>
          this.set({ images: this.attrs.images.filter((_, place) => place !== number) }),
        ),
      ),
    );
    return { dom, img, note, fields };
  }
  swap(one, other) {
    const images = [...this.attrs.images];
    if (other < 0 || other >= images.length) return;
    [images[one], images[other]] = [images[other], images[one]];
    this.set({ images });
  }
  add(files) {
    const more = files.map((file) => galleryPicture(newUpload(file)));
    this.set({ images: [...this.attrs.images, ...more] });
    for (const { upload } of more) sendAgain(upload);
  }
}

export class EmbedView extends BlockView {
  constructor(props) {
    super(props, t("video"));
    const { picture, provider, address, video } = this.attrs;
    this.fixed(
      el(
        "div",
        { class: "editor-card" },
        ...(picture ? [el("img", { src: picture, alt: "" })] : []),
        el("div", {}, el("strong", {}, provider || video), el("span", {}, address || video)),
      ),
      this.field("caption", t("caption"), { limit: 500 }),
    );
  }
}

export class FileView extends BlockView {
  constructor(props) {
    super(props, t("file"));
    this.name = el("strong");
    this.note = el("span", { class: "editor-note", role: "status" });
    this.fixed(
      el("div", { class: "editor-card" }, el("div", {}, this.name, this.note)),
      this.field("label", t("fileLabel"), { limit: 255 }),
    );
    this.sync();
  }
  sync() {
    super.sync();
    const { name, document: file, ext, size, error, upload, gone } = this.attrs;
    this.name.textContent = name;
    tellUpload(this.note, {
      upload,
      error,
      has: file || gone,
      again: sendFileAgain,
      words: "sendingFile",
      accept: FILES,
    });
    if (file) this.note.textContent = `${ext.toUpperCase()} · ${Math.ceil(size / 1024)} ko`;
  }
}

export class LinkCardView extends BlockView {
  constructor(props) {
    super(props, t("linkCard"));
    this.address = el("p", { class: "editor-note" }, this.attrs.url);
    this.fixed(
      this.address,
      this.field("title", t("title"), { limit: 255 }),
      this.field("source", t("source"), { limit: 120 }),
      this.field("summary", t("summary"), { multi: true, limit: 600 }),
    );
  }
}

export class LockedView extends BlockView {
  constructor(props) {
    super(props, t("locked", { label: props.node.attrs.label }));
    this.fixed(el("p", { class: "editor-note" }, t("lockedHelp")));
  }
}

export class QuoteView extends BlockView {
  constructor(props) {
    super(props, t("quote"));
    this.contentDOM = el("p", { class: "editor-quote" });
    this.dom.append(el("blockquote", {}, this.contentDOM));
    this.fixed(
      el(
        "div",
        { class: "editor-row" },
        this.field("author", t("quoteAuthor"), { limit: 255 }),
        this.field("source", t("quoteSource"), { limit: 255 }),
      ),
      this.field("url", t("linkField"), { type: "url", limit: 500 }),
    );
  }
}

export class TitleView extends BlockView {
  constructor(props) {
    super(props, t("sectionTitle"));
    this.contentDOM = el("h2", {});
    this.dom.append(this.contentDOM);
  }
}
