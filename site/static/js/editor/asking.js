/* What asks for an address first: videos, link cards, links. */
import { ask, boot, t, toast } from "./dom.js";
import { insertAddress, insertBlock, insertForm } from "./insert.js";
import { post, state } from "./server.js";

export async function askAddress(title, help) {
  const url = await ask(title, help);
  if (url) await insertAddress(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
}

export async function askCard() {
  const url = await ask(t("linkCard"), t("linkHelp"));
  if (!url) return;
  const full = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`;
  try { insertBlock({ type: "linkCard", attrs: await post(boot.urls.link, { url: full }) }); } catch (error) {
    toast(error.message);
    // Its author may still say what it is.
    if (/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(full)) insertForm({ type: "linkCard", attrs: { url: full, title: full.replace(/^https?:\/\//, "") } });
  }
}

export async function askLink() {
  const { editor } = state, current = editor.getAttributes("link");
  if (current.linktype) toast(t("innerLink"));
  const url = await ask(t("linkTitle"), t("linkHelp"), current.href, current.href || current.linktype ? [[t("removeLink"), ""]] : []);
  editor.view.focus();
  if (url === null) return;
  const chain = editor.chain().extendMarkRange("link");
  if (!url) return void chain.unsetLink().run();
  const href = /^[a-z][a-z0-9+.-]*:/i.test(url) || /^[/#]/.test(url) ? url : /^[^@\s]+@[^@\s]+\.\w+$/.test(url) ? `mailto:${url}` : `https://${url}`;
  if (!/^(https?:|mailto:|tel:|\/|#)/i.test(href)) return toast(t("badLink"));
  if (editor.state.selection.empty && !current.href) chain.insertContent({ type: "text", text: url, marks: [{ type: "link", attrs: { href } }] }).run();
  else chain.setLink({ href, linktype: null, id: null }).run();
}
