/* Asking the server: always a POST, always JSON back; every failure is a ServerError with its status (0: no network). */
import { $, form, t } from "./dom.js";

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
