/* What the modules share: the editor and what this tab knows of its page; asking the server; pictures and files on their way. */
import { $, boot, form, t, uuid } from "./dom.js";

const value = (name) => form.elements[name].value;
export const state = {
  editor: null,
  page: boot.page,
  dirty: false,
  saving: null,
  again: false,
  stopped: boot.isLocked ? "locked" : null,
  tries: 0,
  rows: null, // the module of lines, where there are any
  get client() { return value("client"); },
};

/* The fields that say which revision this tab read or wrote last. */
export function know({ page, revision, revision_at: at }) {
  state.page = page ?? state.page;
  form.elements.page.value = state.page ?? "";
  form.elements.revision.value = revision;
  form.elements.revision_at.value = at;
}

/* Asking the server: always a POST, always JSON back; every failure is a ServerError with its status (0: no network). */

export class ServerError extends Error {
  constructor(status, data) {
    super(data?.message || t("notSaved"));
    this.status = status;
    this.data = data ?? {};
  }
}

export async function post(url, values) {
  const body = values instanceof FormData ? values : new FormData();
  if (body !== values) for (const [name, value] of Object.entries(values)) body.append(name, value);
  // Signing in again in another tab changes the key: the cookie has the new one.
  const key = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? $("[name=csrfmiddlewaretoken]", form).value;
  let response;
  try {
    response = await fetch(url, { method: "POST", credentials: "same-origin", headers: { "X-CSRFToken": key, Accept: "application/json" }, body });
  } catch {
    throw new ServerError(0, { message: t("offline") });
  }
  const data = await response.json().catch(() => null);
  // A refusal that is not ours is the key's: the session is another one.
  if (response.status === 403 && !data) throw new ServerError(401, { message: t("signedOut") });
  if (!response.ok || !data) throw new ServerError(response.status, data);
  return data;
}

/* Pictures and files on their way: shrunk on the device, shown at once, sent, tried again. */

const waiting = new Map();
export const previews = new Map();
const SIDE = 2400;

export function newUpload(file) {
  const id = uuid();
  waiting.set(id, file);
  previews.set(id, URL.createObjectURL(file));
  return id;
}

/* A phone's 4000 px picture becomes a 2400 px JPEG, which also leaves its position behind. */
async function shrink(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size < 1.2e6) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.86));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file; // the server reads what this browser cannot (HEIC)
  }
}

/* One picture after the other, since the server opens one at a time; while it is busy with those of others, again. */
const TRIES = 8;
const PAUSE = 2500;
let turn = Promise.resolve();

export function sendPicture(id) {
  const sent = turn.then(() => sendNow(id));
  turn = sent.catch(() => {});
  return sent;
}

async function sendNow(id) {
  const body = new FormData();
  body.append("file", await shrink(waiting.get(id)));
  for (let tries = 1; ; tries += 1) {
    try {
      return await post(boot.urls.picture, body);
    } catch (error) {
      if (error.data?.error !== "busy" || tries === TRIES) throw error;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

export async function sendFile(id) {
  const body = new FormData();
  body.append("file", waiting.get(id));
  return post(boot.urls.file, body);
}

export const problem = (error) => (error.status ? error.message : t("noNetwork"));
export const canRetry = (id) => waiting.has(id);
