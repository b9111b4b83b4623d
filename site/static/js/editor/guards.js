/* What keeps a text whole: ids and keys that belong to one place, blocks that do not vanish under a key. */
import { Extension, Plugin, pm } from "django-prose-editor/editor";
import { t, toast } from "./dom.js";
import { openBelow } from "./insert.js";
import { hidden, TEXT_NODES } from "./nodes.js";

const { NodeSelection } = pm.state;

/* Every block remembers the block it is stored in, every paragraph its key (comments hang on it). */
export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes() {
    return [
      { types: [...TEXT_NODES], attributes: { bid: hidden(null) } },
      { types: ["paragraph", "heading", "listItem"], attributes: { key: { ...hidden(null), keepOnSplit: false } } },
    ];
  },
});

/* Locked blocks can move but not vanish. */
export const KeepLocked = Extension.create({
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
export const KeepSelected = Extension.create({
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
export const UniqueIds = Extension.create({
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
