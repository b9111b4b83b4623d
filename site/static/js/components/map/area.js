/**
 * "Search in this area": once the reader has moved the map, a link to the same list with what is in view alone. A link,
 * so that it opens in a tab, can be passed on and is undone by Back; htmx follows it in place where it is there.
 */
import { element } from "./sheet.js";

const DECIMALS = 3; // of a degree: about a hundred metres
/** What the area says better than they do, and the page of another list. */
const GIVES_WAY = ["pres", "rayon", "page"];

export function askForZone(map, host, words) {
  let isTheirs = false;
  for (const name of ["dragstart", "zoomstart"]) {
    map.on(name, () => {
      isTheirs = true;
    });
  }
  map.on("moveend", () => {
    if (!isTheirs) return;
    host.querySelector(".map-area")?.remove();
    const link = element("a", "button map-area", words);
    link.href = addressWith(map.getBounds());
    const attributes = { boost: "true", target: "#liste", select: "#liste", swap: "outerHTML show:none" };
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(`data-hx-${name}`, value);
    link.dataset.listLinks = "";
    link.id = "zone";
    host.frame.append(link);
    window.htmx?.process(link);
  });
}

function addressWith(bounds) {
  const address = new URL(location.href);
  for (const name of GIVES_WAY) address.searchParams.delete(name);
  const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  address.searchParams.set("zone", sides.map((degrees) => Number(degrees.toFixed(DECIMALS))).join(","));
  address.hash = "";
  return address.pathname + address.search.replaceAll("%2C", ",");
}
