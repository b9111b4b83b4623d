/* What a text may hold: TipTap's parts from the wheel of django-prose-editor, and our own nodes. */
import {
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Heading,
  HorizontalRule,
  Italic,
  Link,
  ListItem,
  Paragraph,
  Placeholder,
  Subscript,
  Superscript,
  Text,
  TrailingNode,
  UndoRedo,
} from "django-prose-editor/editor";
import { t, toast } from "./dom.js";
import { BlockIds, KeepLocked, KeepSelected, UniqueIds } from "./guards.js";
import { hidden, NODES } from "./nodes.js";
import { Places } from "./places.js";

/* A question about an address; its module is fetched when somebody first asks. */
export const asking = (name, ...words) =>
  import("./asking.js").then(
    (module) => module[name](...words),
    () => toast(t("offline")),
  );

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
  BlockIds,
  KeepLocked,
  KeepSelected,
  Places,
  UniqueIds,
];
