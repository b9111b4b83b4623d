/* Places of the text that something will come to later, found again whatever was written meanwhile. */
import { Extension, Plugin, pm } from "django-prose-editor/editor";
import { el, uuid } from "./dom.js";
import { state } from "./server.js";

const { PluginKey } = pm.state,
  { Decoration, DecorationSet } = pm.view;
const key = new PluginKey("places");

/* Decorations: ProseMirror carries them through every transaction, and drops them with what they stood on. */
export const Places = Extension.create({
  name: "places",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, places) {
          const { add, remove } = transaction.getMeta(key) ?? {};
          const mapped = places.map(transaction.mapping, transaction.doc);
          return remove
            ? mapped.remove(mapped.find(null, null, (spec) => spec.id === remove))
            : add
              ? mapped.add(transaction.doc, [add])
              : mapped;
        },
      },
      props: { decorations: (editorState) => key.getState(editorState) },
    }),
  ],
});

const tell = (change) =>
  state.editor.view.dispatch(state.editor.state.tr.setMeta(key, change).setMeta("addToHistory", false));

/* Remembers a stretch of text, or a point of it where only `from` is given. Returns its name. */
export function hold(from, to = from) {
  const id = uuid(),
    css = "editor-awaited";
  tell({
    add:
      from < to
        ? Decoration.inline(from, to, { class: css }, { id })
        : Decoration.widget(from, () => el("span", { class: css }), { id, key: id, side: -1 }),
  });
  return id;
}

/* Where it is now, as { from, to }, and forgets it; null when it was deleted. */
export function release(id) {
  const [found] = key.getState(state.editor.state).find(null, null, (spec) => spec.id === id);
  tell({ remove: id });
  return found ? { from: found.from, to: found.to } : null;
}
