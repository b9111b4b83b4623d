/* What asks for an address first: videos, link cards, links. */
import { ask, boot, t, toast } from "./dom.js";
import { insertLater } from "./insert.js";
import { post, problem, state } from "./server.js";

const full = (url) => (/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
const card = async (url) => ({ type: "linkCard", attrs: await post(boot.urls.link, { url }) });

/* The player card of an address, or else a link card if its page can be read. */
async function player(url) {
  try {
    return { type: "videoEmbed", attrs: await post(boot.urls.embed, { url }) };
  } catch (error) {
    return card(url).catch((second) => toast(second.status === 400 ? second.message : problem(error)));
  }
}

/* The card of a page; of a page that cannot be read its author may still say what it is. */
async function linkCard(url) {
  try {
    return await card(url);
  } catch (error) {
    toast(error.message);
    return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url)
      ? { type: "linkCard", attrs: { url, title: url.replace(/^https?:\/\//, "") } }
      : null;
  }
}

export async function askAddress(title, help) {
  const url = await ask(title, help);
  if (url) await insertLater(() => player(full(url)));
}

export async function askCard() {
  const url = await ask(t("linkCard"), t("linkHelp"));
  if (url) await insertLater(() => linkCard(full(url)));
}

export async function askLink() {
  const { editor } = state,
    current = editor.getAttributes("link");
  if (current.linktype) toast(t("innerLink"));
  const url = await ask(
    t("linkTitle"),
    t("linkHelp"),
    current.href,
    current.href || current.linktype ? [[t("removeLink"), ""]] : [],
  );
  editor.view.focus();
  if (url === null) return;
  const chain = editor.chain().extendMarkRange("link");
  if (!url) return void chain.unsetLink().run();
  const href =
    /^[a-z][a-z0-9+.-]*:/i.test(url) || /^[/#]/.test(url)
      ? url
      : /^[^@\s]+@[^@\s]+\.\w+$/.test(url)
        ? `mailto:${url}`
        : `https://${url}`;
  if (!/^(https?:|mailto:|tel:|\/|#)/i.test(href)) return toast(t("badLink"));
  if (editor.state.selection.empty && !current.href)
    chain.insertContent({ type: "text", text: url, marks: [{ type: "link", attrs: { href } }] }).run();
  else chain.setLink({ href, linktype: null, id: null }).run();
}
