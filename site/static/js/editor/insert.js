/* Putting things into the text: blocks, pictures, files, videos, links. */
import { pm } from "django-prose-editor/editor";
import { boot, PICTURES, pickFiles, uuid } from "./dom.js";
import { hold, release } from "./places.js";
import { newUpload, post, problem, sendFile, sendPicture, state } from "./server.js";

const { NodeSelection, TextSelection } = pm.state;
const isBlank = (node) => node?.type.name === "paragraph" && !node.content.size;

/* What a block that is asked for at this point replaces: the empty paragraph there; else nothing, below the block
   there. */
function spotAt($point) {
  if (!$point.depth) return { from: $point.pos, to: $point.pos };
  const isEmpty = $point.depth === 1 && isBlank($point.parent);
  return { from: isEmpty ? $point.before(1) : $point.after(1), to: $point.after(1) };
}

function spotOfCaret() {
  const { $from, $to } = state.editor.state.selection;
  return spotAt($from.depth ? $from : $to); // a selected block stays: below it
}

/* Puts the caret where one goes on writing after what ends at this position: in an empty paragraph, made if need be. */
function caretBelow(change, position) {
  if (!isBlank(change.doc.resolve(position).nodeAfter))
    change.insert(position, change.doc.type.schema.nodes.paragraph.create());
  return change.setSelection(TextSelection.create(change.doc, position + 1)).scrollIntoView();
}

/* Blocks, in their order. The caret follows, below the last of them or into it where it is a text; or stays
   (`follow`). */
function insertBlocks(nodes, { at = spotOfCaret(), follow = true } = {}) {
  const { editor } = state,
    change = editor.state.tr;
  const made = nodes.map((node) => editor.schema.nodeFromJSON(node)),
    last = made.at(-1);
  const end = at.from + made.reduce((size, node) => size + node.nodeSize, 0);
  change.replaceWith(at.from, at.to, made);
  if (follow && last.isTextblock) change.setSelection(TextSelection.create(change.doc, end - 1)).scrollIntoView();
  else if (follow) caretBelow(change, end);
  editor.view.dispatch(change);
}

export function insertBlock(node, options) {
  insertBlocks([node], options);
  state.editor.view.focus();
}

/* A block with fields: one goes straight into what it is there for. */
export function insertForm(node) {
  const before = new Set(state.editor.view.dom.querySelectorAll(".editor-block"));
  insertBlock(node);
  requestAnimationFrame(() => {
    const made = [...state.editor.view.dom.querySelectorAll(`.is-${node.type}`)].find((dom) => !before.has(dom));
    made?.scrollIntoView({ block: "nearest" });
    (
      made?.querySelector(".editor-table textarea, textarea.mono") ?? made?.querySelector("input, textarea, select")
    )?.focus();
  });
}

/* What is typed or pasted while a block is selected goes below it instead of replacing it. True when one was. */
export function openBelow(view) {
  const { selection, tr } = view.state;
  if (!(selection instanceof NodeSelection) || selection.$from.depth || !selection.node.isBlock) return false;
  view.dispatch(caretBelow(tr, selection.to));
  return true;
}

/* Gives these attributes to the block of an upload, or to the picture of a gallery, wherever it stands by now. */
export function patch(upload, attrs) {
  const { editor } = state,
    change = editor.state.tr;
  editor.state.doc.descendants((node, position) => {
    if (node.attrs.upload === upload)
      for (const [name, value] of Object.entries(attrs)) change.setNodeAttribute(position, name, value);
    if (node.attrs.images?.some((image) => image.upload === upload))
      change.setNodeAttribute(
        position,
        "images",
        node.attrs.images.map((image) => (image.upload === upload ? { ...image, ...attrs } : image)),
      );
  });
  editor.view.dispatch(change.setMeta("addToHistory", false));
}

async function send(upload, way) {
  patch(upload, { error: null });
  try {
    patch(upload, { ...(await way(upload)), error: null });
  } catch (error) {
    patch(upload, { error: problem(error, upload) });
  }
}

export const sendAgain = (upload) => send(upload, sendPicture);
export const sendFileAgain = (upload) => send(upload, sendFile);

/* One more picture of a gallery, on its way. */
export const galleryPicture = (upload) => ({
  id: uuid(),
  image: null,
  alt: "",
  caption: "",
  credit: "",
  licence: "",
  src: "",
  upload,
  error: null,
});

/* Pictures and other files, in their order. */
export function insertFiles(files, position = null) {
  const sent = files.map((file) => ({ upload: newUpload(file), file, isPicture: file.type.startsWith("image/") }));
  if (!sent.length) return;
  const nodes = sent.map(({ upload, file, isPicture }) =>
    isPicture
      ? { type: "figureImage", attrs: { upload } }
      : { type: "documentFile", attrs: { name: file.name, label: file.name.replace(/\.\w+$/, ""), upload } },
  );
  insertBlocks(nodes, position == null ? {} : { at: spotAt(state.editor.state.doc.resolve(position)) });
  state.editor.view.focus();
  for (const { upload, isPicture } of sent) (isPicture ? sendAgain : sendFileAgain)(upload);
}

export function insertGallery() {
  pickFiles(PICTURES, true, (files) => {
    const images = files.map((file) => galleryPicture(newUpload(file)));
    insertBlock({ type: "gallery", attrs: { images } });
    for (const { upload } of images) sendAgain(upload);
  });
}

/* What must be asked for first (`find` gives the block, or null): it comes where one was, and what is typed meanwhile
   stays. */
export async function insertLater(find) {
  const point = hold(state.editor.state.selection.head);
  state.editor.view.focus();
  const node = await find(),
    place = release(point);
  if (!node) return;
  const { doc, selection } = state.editor.state,
    isHere = selection.empty && selection.head === place?.from;
  insertBlocks([node], place ? { at: spotAt(doc.resolve(place.from)), follow: isHere } : {});
}

/* The player card of an address that stands in the text, in its place; true when there is one. What was typed round it
   stays. */
export async function cardInPlace(url, from, to) {
  const place = hold(from, to);
  const attrs = await post(boot.urls.embed, { url }).catch(() => null);
  const range = release(place),
    { editor } = state,
    { doc, schema, tr: change, selection } = editor.state;
  if (!range || doc.textBetween(range.from, range.to) !== url) return false;
  const $from = doc.resolve(range.from);
  if (!attrs || $from.depth !== 1 || $from.parent.type.name !== "paragraph") {
    editor.view.dispatch(change.addMark(range.from, range.to, schema.marks.link.create({ href: url })));
    return false;
  }
  change.delete(range.from, range.to);
  if ($from.parentOffset) change.split(range.from);
  const at = $from.parentOffset ? range.from + 1 : $from.before(1),
    card = schema.nodes.videoEmbed.create(attrs);
  change.insert(at, card);
  // The paragraph that is left is the one to go on in; without the caret and without words it is one too many.
  const end = at + card.nodeSize,
    rest = change.doc.nodeAt(end),
    isHere = change.selection.from > end && change.selection.from < end + rest.nodeSize;
  if (isBlank(rest) && !isHere && change.doc.resolve(end + rest.nodeSize).nodeAfter)
    change.delete(end, end + rest.nodeSize);
  else if (isHere && selection.empty) change.scrollIntoView();
  editor.view.dispatch(change);
  return true;
}
