/* What comes from elsewhere: Word, Google Docs, pictures, addresses of videos, files dropped. */
import { t, toast } from "./dom.js";
import { cardInPlace, insertFiles, openBelow } from "./insert.js";

/* A page of what was pasted. Our policy forbids inline styles even to be looked at: they are read as plain data. */
const parse = (html) =>
  new DOMParser().parseFromString(
    html.replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=")),
    "text/html",
  );
const styleOf = (node) => node.dataset.style ?? "";

/* Word writes lists as paragraphs with a drawn bullet: they become lists again. */
function wordLists(page) {
  const items = [...page.querySelectorAll("p[data-style*='mso-list'],p[class*=MsoListParagraph]")].filter((p) =>
    /mso-list:\s*(?!none)/i.test(styleOf(p)),
  );
  let run = null;
  for (const p of items) {
    const level = +(/level(\d)/.exec(styleOf(p))?.[1] || 1);
    const mark = p.querySelector("span[data-style*='mso-list:Ignore'],span[data-style*='mso-list: Ignore']");
    const tag = /^\s*[\divxa-z]{1,4}[.)]/i.test(mark?.textContent || "") ? "ol" : "ul";
    mark?.remove();
    const item = page.createElement("li");
    item.append(...p.childNodes);
    if (!run || run.last.nextElementSibling !== p) {
      const root = page.createElement(tag);
      p.before(root);
      run = { root, last: p, stack: [root] };
    }
    while (run.stack.length > level) run.stack.pop();
    while (run.stack.length < level) {
      const parent = run.stack.at(-1).lastElementChild || run.stack.at(-1).appendChild(page.createElement("li"));
      run.stack.push(parent.appendChild(page.createElement(tag)));
    }
    run.stack.at(-1).append(item);
    run.last = run.root;
    p.remove();
  }
}

/* Google Docs wraps everything in a bold that is none, and hides bold and italic in styles. */
function spansToMarks(page) {
  page
    .querySelectorAll(
      "b[id^=docs-internal-guid],b[data-style*='font-weight:normal'],b[data-style*='font-weight: normal']",
    )
    .forEach((b) => b.replaceWith(...b.childNodes));
  page.querySelectorAll("span[data-style]").forEach((span) => {
    const style = styleOf(span),
      wraps = [];
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style) && !span.closest("h1,h2,h3,h4,h5,h6")) wraps.push("strong");
    if (/font-style:\s*italic/i.test(style)) wraps.push("em");
    if (/vertical-align:\s*super/i.test(style)) wraps.push("sup");
    if (/vertical-align:\s*sub\b/i.test(style)) wraps.push("sub");
    let inner = [...span.childNodes];
    for (const tag of wraps) {
      const wrap = page.createElement(tag);
      wrap.append(...inner);
      inner = [wrap];
    }
    span.replaceWith(...inner);
  });
}

export function cleanHTML(html) {
  const page = parse(html);
  wordLists(page);
  page.querySelectorAll("style,script,meta,link,title,o\\:p,xml,img").forEach((node) => node.remove());
  spansToMarks(page);
  page.querySelectorAll("li > p:only-child").forEach((p) => p.replaceWith(...p.childNodes));
  page.querySelectorAll("a[href*='google.com/url?']").forEach((a) => {
    try {
      a.href = new URL(a.href).searchParams.get("q") || a.href;
    } catch {
      /* stays */
    }
  });
  return page.body.innerHTML;
}

const ADDRESS = /^https?:\/\/\S+$/i;

/* An address alone on its line: shown at once, then a card if there is one. */
function pasteAddress(view, text) {
  const { $from } = view.state.selection;
  if ($from.depth !== 1 || $from.parent.type.name !== "paragraph" || $from.parent.content.size) return false;
  view.dispatch(view.state.tr.insertText(text));
  cardInPlace(text, $from.pos, $from.pos + text.length);
  return true;
}

export function handlePaste(view, event) {
  const board = event.clipboardData,
    html = board.getData("text/html"),
    text = board.getData("text/plain").trim();
  const pictures = [...board.files].filter((file) => file.type.startsWith("image/"));
  if (pictures.length && !(html && text)) {
    insertFiles(pictures);
    return true;
  } // Word also puts a picture of the text: prefer the text
  openBelow(view);
  if (ADDRESS.test(text) && (!html || !/<(p|li|h\d)\b/i.test(html))) {
    if (!view.state.selection.empty) return false; // an address over a selection is a link
    if (pasteAddress(view, text)) return true;
  }
  if (html) pastePicturesOf(html);
  return false;
}

function bytesOf(data) {
  try {
    return Uint8Array.from(atob(data.replace(/\s/g, "")), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  } // the server will say so
}

function pastePicturesOf(html) {
  const images = [...parse(html).querySelectorAll("img")];
  const inside = images
    .map((image) => /^data:(image\/[\w+-]+);base64,(.*)$/s.exec(image.getAttribute("src") ?? ""))
    .filter(Boolean);
  if (images.length > inside.length) setTimeout(() => toast(t("pasteLost")));
  const files = inside.map(([, type, data]) => new File([bytesOf(data)], `image.${type.split("/")[1]}`, { type }));
  if (files.length) setTimeout(() => insertFiles(files)); // once the text is there
}

/* Files come between two blocks, never into the middle of one: what stands there stays in one piece. */
function gapAt(view, { clientX: left, clientY: top }) {
  const found = view.posAtCoords({ left, top }),
    $at = view.state.doc.resolve(found?.pos ?? view.state.doc.content.size);
  if (!$at.depth || !$at.parent.content.size) return $at.pos;
  const box = view.nodeDOM($at.before(1)).getBoundingClientRect();
  return top < box.top + box.height / 2 ? $at.before(1) : $at.after(1);
}

const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

export function handleDrop(view, event, _slice, moved) {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (moved || !files.length) return false;
  insertFiles(files, gapAt(view, event));
  return true;
}

/* A file that is dropped beside the text would open in place of the editor. */
export function guardDrops() {
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    toast(t("dropHere"));
  });
}
