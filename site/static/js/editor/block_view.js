/* The frame of a block, with its bar (move, remove) and labelled fields. */
import { pm } from "django-prose-editor/editor";
import { $, button, el, field, icon, t, toast } from "./dom.js";

const { TextSelection } = pm.state;
const TYPED = /^(key|input|beforeinput|composition|copy|cut|paste)/;

export class BlockView {
  constructor({ node, editor, getPos }, title) {
    Object.assign(this, { node, editor, getPos, title, fields: [] });
    this.bar = el(
      "div",
      { class: "editor-block-bar", contenteditable: "false" },
      el("span", { class: "editor-block-name" }, title),
      button(icon("up"), t("up", { block: title }), () => this.move(-1)),
      button(icon("down"), t("down", { block: title }), () => this.move(1)),
    );
    if (node.type.name !== "locked")
      this.bar.append(button(icon("remove"), t("remove", { block: title }), () => this.remove()));
    this.dom = el("div", { class: `editor-block is-${node.type.name}`, role: "group", "aria-label": title });
    this.dom.append(this.bar);
    this.dom.addEventListener("keydown", (event) => {
      if (
        event.key !== "Escape" ||
        event.defaultPrevented ||
        !event.target.closest("input, textarea, select, button, [tabindex]")
      )
        return;
      event.preventDefault();
      this.leave();
    });
  }
  get attrs() {
    return this.node.attrs;
  }
  fixed(...children) {
    const box = el("div", { contenteditable: "false" }, ...children);
    this.dom.append(box);
    return box;
  }
  field(name, label, more = {}) {
    const made = field(label, {
      get: () => this.attrs[name],
      set: (value) => this.set({ [name]: value }),
      leave: () => this.leave(),
      ...more,
    });
    this.fields.push(made);
    return made;
  }
  set(attrs) {
    const position = this.getPos();
    if (position == null) return;
    const change = this.editor.state.tr;
    for (const [name, value] of Object.entries(attrs)) change.setNodeAttribute(position, name, value);
    this.editor.view.dispatch(change);
  }
  leave() {
    // to the paragraph below, made if there is none
    const { state, view } = this.editor,
      after = this.getPos() + this.node.nodeSize,
      change = state.tr;
    if (!state.doc.resolve(after).nodeAfter?.isTextblock) change.insert(after, state.schema.nodes.paragraph.create());
    view.dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
    view.focus();
  }
  remove() {
    const position = this.getPos();
    this.editor.view.dispatch(this.editor.state.tr.delete(position, position + this.node.nodeSize).scrollIntoView());
    this.editor.view.focus();
    toast(t("removed"));
  }
  move(direction) {
    const { state, view } = this.editor,
      position = this.getPos(),
      place = state.doc.resolve(position);
    const other = place.parent.maybeChild(place.index() + direction);
    if (!other) return;
    const to = direction < 0 ? position - other.nodeSize : position + other.nodeSize;
    view.dispatch(
      state.tr
        .delete(position, position + this.node.nodeSize)
        .insert(to, this.node)
        .scrollIntoView(),
    );
    requestAnimationFrame(() => {
      const bar = view.nodeDOM(to)?.querySelector?.(".editor-block-bar");
      bar?.querySelectorAll("button")[direction < 0 ? 0 : 1]?.focus();
      toast(t(direction < 0 ? "movedUp" : "movedDown"));
    });
  }
  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.sync();
    return true;
  }
  sync() {
    for (const made of this.fields) made.sync();
  }
  focusFirst() {
    $("input, textarea, select", this.dom)?.focus();
  }
  stopEvent(event) {
    // Keys pressed in a part of the block, a scroll region included, are not typed over the block.
    if (TYPED.test(event.type)) return this.dom.contains(document.activeElement);
    return !!event.target.closest?.("input,textarea,button,select,label,table");
  }
  ignoreMutation(mutation) {
    return !this.contentDOM || (mutation.type !== "selection" && !this.contentDOM.contains(mutation.target));
  }
}
