/* Putting things into the text: blocks, pictures, files, videos, links. */
import { boot, PICTURES, pickFiles, toast } from "./dom.js";
import { newUpload, post, problem, sendFile, sendPicture, state } from "./server.js";

/* In place of an empty paragraph, or below the block one is in. */
export function insertBlock(node, position = null) {
  const { editor } = state;
  if (position != null) return editor.chain().insertContentAt(position, node).run();
  const { $from, to } = editor.state.selection;
  const isEmpty = $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size;
  const at = isEmpty ? { from: $from.before(1), to: $from.after(1) } : $from.depth ? $from.after(1) : to;
  return editor.chain().insertContentAt(at, node).run();
}

/* A block with fields: one goes straight into the first of them. */
export function insertForm(node) {
  const before = new Set(state.editor.view.dom.querySelectorAll(".editor-block"));
  insertBlock(node);
  requestAnimationFrame(() => {
    const made = [...state.editor.view.dom.querySelectorAll(`.is-${node.type}`)].find((dom) => !before.has(dom));
    made?.scrollIntoView({ block: "nearest" });
    made?.querySelector("input, textarea, select")?.focus();
  });
}

function patch(upload, attrs) {
  const { editor } = state, change = editor.state.tr;
  editor.state.doc.descendants((node, position) => {
    if (node.attrs.upload === upload) for (const [name, value] of Object.entries(attrs)) change.setNodeAttribute(position, name, value);
  });
  editor.view.dispatch(change.setMeta("addToHistory", false));
}

export async function sendAgain(upload) {
  patch(upload, { error: null });
  try { patch(upload, { ...(await sendPicture(upload)), error: null }); } catch (error) { patch(upload, { error: problem(error) }); }
}

export function insertPictures(files, position = null) {
  for (const file of files) {
    const upload = newUpload(file);
    insertBlock({ type: "figureImage", attrs: { upload } }, position);
    sendAgain(upload);
  }
}

export function insertGallery() {
  pickFiles(PICTURES, true, (files) => {
    const uploads = files.map((file) => [newUpload(file), crypto.randomUUID()]);
    insertBlock({ type: "gallery", attrs: { images: uploads.map(([upload, id]) => ({ id, image: null, alt: "", caption: "", credit: "", licence: "", src: "", upload, error: null })) } });
    for (const [upload] of uploads) {
      const change = (attrs) => {
        const { editor } = state, { tr, doc } = editor.state;
        doc.descendants((node, position) => {
          if (node.type.name === "gallery" && node.attrs.images.some((image) => image.upload === upload)) tr.setNodeAttribute(position, "images", node.attrs.images.map((image) => (image.upload === upload ? { ...image, ...attrs } : image)));
        });
        editor.view.dispatch(tr.setMeta("addToHistory", false));
      };
      sendPicture(upload).then(change, (error) => change({ error: problem(error) }));
    }
  });
}

export async function insertFile(file) {
  const upload = newUpload(file);
  insertBlock({ type: "documentFile", attrs: { name: file.name, label: file.name.replace(/\.\w+$/, ""), upload } });
  try { patch(upload, { ...(await sendFile(upload)), error: null }); } catch (error) { patch(upload, { error: problem(error) }); toast(problem(error)); }
}

/* The player card of an address; an address that has none becomes a link card, if its page can be read. */
export async function insertAddress(url, { range = null, orCard = true } = {}) {
  const put = (node) => (range ? state.editor.chain().insertContentAt(range(), node).run() : insertBlock(node));
  try {
    put({ type: "videoEmbed", attrs: await post(boot.urls.embed, { url }) });
    return true;
  } catch (error) {
    if (!orCard) return false;
    try {
      put({ type: "linkCard", attrs: await post(boot.urls.link, { url }) });
      return true;
    } catch (second) {
      toast(second.status === 400 ? second.message : problem(error));
      return false;
    }
  }
}
