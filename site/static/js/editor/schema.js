/* What a text may hold: TipTap's parts from the wheel of django-prose-editor, and our own nodes. */
import {
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Extension,
  Gapcursor,
  HardBreak,
  Heading,
  HorizontalRule,
  Italic,
  Link,
  ListItem,
  Node,
  Paragraph,
  Placeholder,
  Plugin,
  pm,
  Subscript,
  Superscript,
  Text,
  TrailingNode,
  UndoRedo,
} from "django-prose-editor/editor";
import { t, toast } from "./dom.js";
import { openBelow } from "./insert.js";
import { Places } from "./places.js";
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

const { NodeSelection } = pm.state;

/* A question about an address; its module is fetched when somebody first asks. */
export const asking = (name, ...words) =>
  import("./asking.js").then(
    (module) => module[name](...words),
    () => toast(t("offline")),
  );

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
const hidden = (value) => ({ default: value, rendered: false });

/* Every block remembers the block it is stored in, every paragraph its key (comments hang on it). */
const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes() {
    return [
      { types: [...TEXT_NODES], attributes: { bid: hidden(null) } },
      { types: ["paragraph", "heading", "listItem"], attributes: { key: { ...hidden(null), keepOnSplit: false } } },
    ];
  },
});

/* TipTap's own ordered list: the wheel's is a variant with styles that are not stored. */
const OrderedList = BulletList.extend({
  name: "orderedList",
  parseHTML() {
    return [{ tag: "ol" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0];
  },
  addCommands() {
    return {
      toggleOrderedList:
        () =>
        ({ commands }) =>
          commands.toggleList("orderedList", "listItem"),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() };
  },
  addInputRules() {
    return [];
  },
});

/* Whatever the source calls them, a text has two levels of headings. */
const TwoHeadings = Heading.extend({
  parseHTML() {
    return [
      ["h1", 2],
      ["h2", 2],
      ["h3", 3],
      ["h4", 3],
      ["h5", 3],
      ["h6", 3],
    ].map(([tag, level]) => ({ tag, attrs: { level } }));
  },
}).configure({ levels: [2, 3] });

const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null }, linktype: hidden(null), id: hidden(null) };
  },
  addKeyboardShortcuts() {
    return {
      "Mod-k": () => {
        asking("askLink");
        return true;
      },
    };
  },
  addCommands() {
    // the wheel's own opens its own dialog
    const { setLink, unsetLink, toggleLink } = this.parent?.() ?? {};
    return { setLink, unsetLink, toggleLink };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: "https",
  protocols: ["mailto", "tel"],
  HTMLAttributes: { rel: null, target: null },
});

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
const NODES = [
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

/* Locked blocks can move but not vanish. */
const KeepLocked = Extension.create({
  name: "keepLocked",
  addProseMirrorPlugins() {
    const locked = (doc) => {
      const found = new Set();
      doc.forEach((node) => node.type.name === "locked" && found.add(node.attrs.bid));
      return found;
    };
    return [
      new Plugin({
        filterTransaction(transaction, state) {
          if (!transaction.docChanged || transaction.getMeta("load")) return true;
          const after = locked(transaction.doc);
          for (const bid of locked(state.doc))
            if (!after.has(bid)) {
              setTimeout(() => toast(t("lockedStays")));
              return false;
            }
          return true;
        },
      }),
    ];
  },
});

/* Backspace behind a block, or Delete before it, selects it; only the next press takes it away. */
function selectNext(
  {
    state: {
      doc,
      selection: { empty, $from },
      tr,
    },
    view,
  },
  isBack,
) {
  if (
    !empty ||
    $from.depth !== 1 ||
    !$from.parent.content.size ||
    $from.parentOffset !== (isBack ? 0 : $from.parent.content.size)
  )
    return false;
  const edge = isBack ? $from.before(1) : $from.after(1),
    next = isBack ? doc.resolve(edge).nodeBefore : doc.resolve(edge).nodeAfter;
  if (!next?.isAtom) return false;
  view.dispatch(tr.setSelection(NodeSelection.create(doc, isBack ? edge - next.nodeSize : edge)).scrollIntoView());
  return true;
}

/* A letter typed on a selected block opens a paragraph below; ProseMirror alone would put it in place of the block. */
const KeepSelected = Extension.create({
  name: "keepSelected",
  priority: 1000, // before the keys of the parts
  addKeyboardShortcuts() {
    return { Backspace: () => selectNext(this.editor, true), Delete: () => selectNext(this.editor, false) };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!openBelow(view)) return false;
          view.dispatch(view.state.tr.insertText(text).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          compositionstart(view) {
            openBelow(view);
            return false;
          }, // dead keys, and the keyboards of telephones
          beforeinput(view, event) {
            // where no key is pressed: dictation, suggestions
            if (!/^insert(Text|ReplacementText)$/.test(event.inputType) || !openBelow(view)) return false;
            event.preventDefault();
            view.dispatch(view.state.tr.insertText(event.data ?? event.dataTransfer?.getData("text/plain") ?? ""));
            return true;
          },
        },
      },
    }),
  ],
});

/* A key and a block id belong to one place only: copying and splitting would double them. */
const UniqueIds = Extension.create({
  name: "uniqueIds",
  addProseMirrorPlugins() {
    const keyed = new Set(["paragraph", "heading", "listItem"]);
    const fresh = (keys) => {
      let key;
      do key = Math.random().toString(36).slice(2, 7).padEnd(5, "0");
      while (keys.has(key));
      return key;
    };
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const keys = new Set(),
            ids = new Set(),
            change = state.tr;
          state.doc.forEach((node, position) => {
            // the id of a text may span several nodes
            const bid = TEXT_NODES.has(node.type.name) ? null : node.attrs.bid;
            if (bid && ids.has(bid)) change.setNodeAttribute(position, "bid", null);
            if (bid) ids.add(bid);
          });
          state.doc.descendants((node, position, parent) => {
            if (!keyed.has(node.type.name) || (parent.type.name === "listItem" && node.type.name === "paragraph"))
              return;
            let key = node.attrs.key;
            if (!key || keys.has(key)) {
              key = fresh(keys);
              change.setNodeAttribute(position, "key", key);
            }
            keys.add(key);
          });
          return change.docChanged ? change.setMeta("addToHistory", false).setMeta("stamp", true) : null;
        },
      }),
    ];
  },
});

export const extensions = () => [
  Document,
  Paragraph,
  Text,
  TwoHeadings,
  Bold,
  Italic,
  Subscript,
  Superscript,
  SafeLink,
  HardBreak,
  HorizontalRule,
  BulletList,
  OrderedList,
  ListItem,
  UndoRedo,
  Dropcursor,
  Gapcursor,
  TrailingNode,
  Placeholder.configure({ placeholder: t("placeholder") }),
  ...NODES,
  Quote,
  SectionTitle,
  BlockIds,
  KeepLocked,
  KeepSelected,
  Places,
  UniqueIds,
];
