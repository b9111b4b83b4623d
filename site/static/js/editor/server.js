/* What the modules share: the editor and what this tab knows of its page; asking the server; pictures and files on
   their way. */
import { boot, form, t, uuid } from "./dom.js";

const value = (name) => form.elements[name].value;
export const state = {
  editor: null,
  page: boot.page,
  dirty: false,
  publishing: false,
  saving: null,
  again: false,
  stopped: boot.isLocked ? "locked" : null,
  tries: 0,
  lead: null, // the main picture: "sent" while it is on its way, "failed" when it did not arrive
  get client() {
    return value("client");
  },
};

/* The fields that say which revision this tab read or wrote last. */
export function know({ page, revision, revision_at: at }) {
  state.page = page ?? state.page;
  form.elements.page.value = state.page ?? "";
  form.elements.revision.value = revision;
  form.elements.revision_at.value = at;
}

/* Asking the server: always a POST, always JSON back.
   Every failure is a ServerError with its status (0: no network). */

export class ServerError extends Error {
  constructor(status, data) {
    super(data?.message || t(status >= 500 ? "serverError" : "notSaved"));
    this.status = status;
    this.data = data ?? {};
  }
  /* Whether the same may go well later: no network, a server in trouble, too many at once. */
  get mayPass() {
    return !this.status || this.status >= 500 || [401, 408, 425, 429].includes(this.status);
  }
}

export async function post(url, values) {
  const body = values instanceof FormData ? values : new FormData();
  if (body !== values) for (const [name, value] of Object.entries(values)) body.append(name, value);
  // Signing in again, in another tab, changes the key. The cookie has the new one; the form's, which Django would read
  // first, is old.
  const key = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? form.elements.csrfmiddlewaretoken.value;
  body.delete("csrfmiddlewaretoken");
  body.set("member", boot.member);
  let response;
  try {
    response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "X-CSRFToken": key, Accept: "application/json" },
      body,
    });
  } catch {
    throw new ServerError(0, { message: t("offline") });
  }
  const data = await response.json().catch(() => null);
  // A refusal that is not ours is the key's: the session is another one.
  if (response.status === 403 && !data) throw new ServerError(401, { message: t("sessionOver") });
  if (!response.ok || !data) throw new ServerError(response.ok ? 502 : response.status, data);
  return data;
}

/* Pictures and files on their way: shrunk on the device, shown at once, sent, tried again. */

const waiting = new Map(),
  failed = new Map();
export const previews = new Map();
const SIDE = 2400;

export function newUpload(file) {
  const id = uuid();
  waiting.set(id, file);
  previews.set(id, URL.createObjectURL(file));
  return id;
}

/* On its way; what this page has not sent itself (a text found on this device) never arrives. */
export const isOnItsWay = (id) => waiting.has(id) && !failed.has(id);
export const canRetry = (id) => waiting.has(id) && !!failed.get(id)?.mayPass;

/* A phone's 4000 px picture becomes a 2400 px JPEG, which also leaves its position behind. */
async function shrink(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size < 1.2e6) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = Object.assign(document.createElement("canvas"), {
      width: Math.round(bitmap.width * scale),
      height: Math.round(bitmap.height * scale),
    });
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.86));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    return file; // the server reads what this browser cannot (HEIC)
  }
}

/* While the server is busy with other pictures, which it opens one at a time: again, so often, after so many ms. */
const TRIES = 8;
const PAUSE = 2500;
let turn = Promise.resolve();

async function postUntilFree(url, body) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await post(url, body);
    } catch (error) {
      if (error.data?.error !== "busy" || tries === TRIES) throw error;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/* One piece of work after the other, whether the one before succeeds or not. */
function inTurn(work) {
  const job = turn.then(work);
  turn = job.catch(() => {});
  return job;
}

function send(url, id, prepare, begin = (work) => work()) {
  failed.delete(id);
  const job = begin(async () => {
    const body = new FormData();
    body.append("file", await prepare(waiting.get(id)));
    return postUntilFree(url, body);
  });
  job.catch((error) => failed.set(id, error));
  return job;
}

export const sendPicture = (id) => send(boot.urls.picture, id, shrink, inTurn);
export const sendFile = (id) => send(boot.urls.file, id, (file) => file);

export const problem = (error) => (error.status ? error.message : t("noNetwork"));
