/* What the modules share: the editor itself, and what this tab knows of the page. */
import { boot, form } from "./dom.js";

const value = (name) => form.elements[name].value;
export const state = {
  editor: null,
  page: boot.page,
  dirty: false,
  saving: null,
  again: false,
  stopped: boot.isLocked ? "locked" : null,
  tries: 0,
  get client() { return value("client"); },
};

/* The fields that say which revision this tab read or wrote last. */
export function know({ page, revision, revision_at: at }) {
  state.page = page ?? state.page;
  form.elements.page.value = state.page ?? "";
  form.elements.revision.value = revision;
  form.elements.revision_at.value = at;
}
