/**
 * The legend of a map on which kinds are mixed: the shape and the name of each kind that is there, and how many.
 */
import { element } from "./sheet.js";

/** {kind: { label, address of its symbol }} of what the element was told; undefined where kinds are not mixed. */
export function iconsOf({ legend, icons }) {
  if (!legend) return undefined;
  return new Map(JSON.parse(legend).map(({ kind, icon, label }) => [kind, { label, address: `${icons}#${icon}` }]));
}

export function drawLegend(host, points, icons, words) {
  const counts = new Map();
  for (const { kind } of points) if (icons.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size < 2) return;
  const list = element("ul", "map-legend");
  list.setAttribute("role", "list");
  list.setAttribute("aria-label", words);
  for (const [kind, { label, address }] of icons) {
    if (!counts.has(kind)) continue;
    const line = element("li");
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawing.setAttribute("aria-hidden", "true");
    const symbol = document.createElementNS("http://www.w3.org/2000/svg", "use");
    symbol.setAttribute("href", address);
    drawing.append(symbol);
    line.append(drawing, `${label} `, element("span", "count", String(counts.get(kind))));
    list.append(line);
  }
  host.tools.append(list);
}
