/* Pictures and files on their way: shrunk on the device, shown at once, sent, tried again. */
import { boot, t, uuid } from "./dom.js";
import { post } from "./server.js";

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

export async function sendPicture(id) {
  const body = new FormData();
  body.append("file", await shrink(waiting.get(id)));
  return post(boot.urls.picture, body);
}

export async function sendFile(id) {
  const body = new FormData();
  body.append("file", waiting.get(id));
  return post(boot.urls.file, body);
}

export const problem = (error) => (error.status ? error.message : t("noNetwork"));
export const canRetry = (id) => waiting.has(id);
