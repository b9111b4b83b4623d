/**
 * Names of towns on a moving map, the largest first, as many as there is room for: more come as one zooms.
 */
import { element } from "./sheet.js";

const LETTER = 7.2;
const LINE = 18;
const GAP = 10;
/** One name for so many square pixels at most. */
const AREA = 16_000;

export class TownNames {
  /** `towns`: [[name, latitude, longitude], ...]; `others`: [{ name, lat, lng }] that stand there already. */
  constructor(L, map, towns, others) {
    this.L = L;
    this.map = map;
    const known = new Set(others.map(({ name }) => name));
    this.towns = towns.filter(([name]) => !known.has(name));
    this.others = others;
    this.shown = new Map();
    this.map.on("moveend zoomend resize", () => this.draw());
    this.draw();
  }

  draw() {
    const { x: width, y: height } = this.map.getSize();
    const taken = this.others.map(({ name, lat, lng }) => this.box(name, lat, lng));
    const most = Math.max(4, Math.round((width * height) / AREA));
    const wanted = new Map();
    for (const [name, lat, lng] of this.towns) {
      if (wanted.size >= most) break;
      const box = this.box(name, lat, lng);
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      if (taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      wanted.set(`${name}/${lat}`, [name, lat, lng]);
    }
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, town] of wanted) if (!this.shown.has(key)) this.shown.set(key, this.marker(town));
  }

  box(name, lat, lng) {
    const { x, y } = this.map.latLngToContainerPoint([lat, lng]);
    const half = (name.length * LETTER + GAP) / 2;
    return { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 };
  }

  marker([name, lat, lng]) {
    const icon = this.L.divIcon({
      html: element("span", "map-name town", name),
      className: "map-name-anchor",
      iconSize: [0, 0],
    });
    return this.L.marker([lat, lng], { pane: "names", interactive: false, keyboard: false, icon }).addTo(this.map);
  }
}

function touch(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
