/* Blocks as nodes of the text: what each holds, and the view that shows it. */
import { Node } from "django-prose-editor/editor";
import { CodeView, FormulaView, PositionsView, ReferencesView, TableView } from "./views_science.js";
import {
  EmbedView,
  FileView,
  GalleryView,
  ImageView,
  LinkCardView,
  LockedView,
  QuoteView,
  TitleView,
} from "./views.js";

export const TEXT_NODES = new Set(["paragraph", "heading", "bulletList", "orderedList", "horizontalRule"]);
/* Node -> block of the stored body. */
export const BLOCKS = {
  figureImage: "image",
  gallery: "gallery",
  videoEmbed: "video",
  quote: "quote",
  documentFile: "document",
  linkCard: "link_card",
  tableBlock: "table",
  codeBlock: "code",
  formula: "formula",
  references: "references",
  positions: "positions",
  sectionTitle: "heading",
};
export const hidden = (value) => ({ default: value, rendered: false });

/* A block that is one thing. Copied inside the editor it stays what it is, under a new id; HTML from elsewhere cannot
   make one. */
const atom = (name, attrs, View) =>
  Node.create({
    name,
    group: "block",
    atom: true,
    selectable: true,
    draggable: true,
    isolating: true,
    addAttributes() {
      return Object.fromEntries(Object.entries({ bid: null, ...attrs }).map(([key, value]) => [key, hidden(value)]));
    },
    renderHTML({ node }) {
      return ["div", { "data-block": name, "data-attrs": JSON.stringify({ ...node.attrs, bid: null }) }];
    },
    parseHTML() {
      const getAttrs = (div) => {
        try {
          return name === "locked" ? false : JSON.parse(div.dataset.attrs);
        } catch {
          return false;
        }
      };
      return [{ tag: `div[data-block="${name}"]`, getAttrs }];
    },
    addNodeView() {
      return (props) => new View(props);
    },
  });

const PICTURE = {
  image: null,
  alt: "",
  caption: "",
  credit: "",
  licence: "",
  src: "",
  knownAlt: "",
  knownCredit: "",
  knownLicence: "",
  gone: false,
  upload: null,
  error: null,
};
const ATOMS = [
  atom("figureImage", PICTURE, ImageView),
  atom("gallery", { images: [], caption: "" }, GalleryView),
  atom("videoEmbed", { video: "", caption: "", provider: "", address: "", picture: "" }, EmbedView),
  atom(
    "documentFile",
    { document: null, label: "", name: "", ext: "", size: 0, gone: false, upload: null, error: null },
    FileView,
  ),
  atom("linkCard", { url: "", title: "", source: "", summary: "" }, LinkCardView),
  atom(
    "tableBlock",
    {
      rows: [
        ["", ""],
        ["", ""],
      ],
      caption: "",
      header: "row",
    },
    TableView,
  ),
  atom("codeBlock", { language: "text", code: "", caption: "" }, CodeView),
  atom("formula", { latex: "", alt: "", caption: "" }, FormulaView),
  atom("references", { title: "", items: [] }, ReferencesView),
  atom("positions", { question: "", positions: [] }, PositionsView),
  atom("locked", { label: "" }, LockedView),
];

const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "(text|hardBreak)*",
  marks: "",
  defining: true,
  isolating: true,
  addAttributes() {
    return { bid: hidden(null), author: hidden(""), source: hidden(""), url: hidden("") };
  },
  parseHTML() {
    return [{ tag: "blockquote" }];
  },
  renderHTML() {
    return ["blockquote", 0];
  },
  addNodeView() {
    return (props) => new QuoteView(props);
  },
  addKeyboardShortcuts() {
    const inside = () => this.editor.isActive("quote");
    return {
      Enter: () => inside() && this.editor.commands.setHardBreak(),
      "Mod-Enter": () =>
        inside() &&
        this.editor.chain().insertContentAt(this.editor.state.selection.$from.after(), { type: "paragraph" }).run(),
      Backspace: () =>
        inside() && !this.editor.state.selection.$from.parent.content.size && this.editor.commands.setNode("paragraph"),
    };
  },
});

/* The title of a section that the animator made a block of its own. */
const SectionTitle = Node.create({
  name: "sectionTitle",
  group: "block",
  content: "text*",
  marks: "",
  defining: true,
  isolating: true,
  addAttributes() {
    return { bid: hidden(null) };
  },
  parseHTML() {
    return [{ tag: "h2[data-section]" }];
  },
  renderHTML() {
    return ["h2", { "data-section": "" }, 0];
  },
  addNodeView() {
    return (props) => new TitleView(props);
  },
});

export const NODES = [...ATOMS, Quote, SectionTitle];
