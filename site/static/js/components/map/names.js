/**
 * Names of towns on a moving map, the largest first, as many as there is room for: more come as one zooms. A dot is
 * where the town is; its name stands below or beside, where no pin, no other name and no other dot is.
 */
import { element } from "./sheet.js";

const LINE = 16;
/** Between two names, in pixels. */
const GAP = 8;
/** One name for so many square pixels at most. */
const AREA = 24_000;
/** So many of the names that are shown are large ones. */
const LARGE = 6;
/** Where a name may stand: right of its town (in halves of its own width, and pixels more) and below it (pixels). */
const PLACES = [
  { halves: 0, right: 0, down: 13 },
  { halves: 1, right: 4, down: 0 },
  { halves: -1, right: -4, down: 0 },
  { halves: 0, right: 0, down: -14 },
  { halves: 0, right: 0, down: 31 },
  { halves: 1, right: 18, down: 0 },
  { halves: -1, right: -18, down: 0 },
];
/** Half the side of the dot of a town, and a little room round it, in pixels. */
const DOT = 4;
/** Half the side of a group of so many, and the pin that stands on its point (territory-map/moving.css), in pixels. */
const GROUPS = [
  [10, 21],
  [100, 25],
  [Infinity, 29],
];
const PIN = { wide: 22, high: 56 };
/** The buttons in the corner at the top right. */
const CONTROLS = { wide: 70, high: 165 };
/** How each sort of name is written (territory-map/moving.css), in root ems: what its width is measured with. */
const WRITTEN = {
  town: ["600", 0.8],
  large: ["600", 0.85],
  known: ["400", 0.75],
  neighbour: ["400", 0.8],
  range: ["italic 400", 0.95, 0.12],
  massif: ["600", 0.8],
};

export class TownNames {
  /**
   * `towns`: [[name, latitude, longitude], ...]; `others`: [{ name, lat, lng, role }] that the map of the territory
   * names by itself, which come first but for ranges; `pins()`: [{ lat, lng, points }] that would cover names.
   */
  constructor(L, map, towns, others, pins) {
    this.L = L;
    this.map = map;
    const known = new Set(others.map(({ name }) => name));
    const own = others.map((each) => ({ ...each, places: [{ halves: 0, right: 0, down: 0 }] }));
    this.chosen = own.filter(({ role }) => role === "town");
    this.ranges = own.filter(({ role }) => role !== "town");
    this.towns = towns
      .filter(([name]) => !known.has(name))
      .map(([name, lat, lng]) => ({ name, lat, lng, role: "known", places: PLACES }));
    this.pins = pins;
    this.shown = new Map();
    this.map.on("moveend zoomend resize", () => this.draw());
    this.draw();
  }

  draw() {
    const { x: width, y: height } = this.map.getSize();
    const taken = this.pins().map((pin) => covered(this.at(pin.lat, pin.lng), pin.points.length));
    taken.push({ left: width - CONTROLS.wide, right: width, top: 0, bottom: CONTROLS.high });
    const written = [];
    const most = Math.max(4, Math.round((width * height) / AREA));
    const wanted = new Map();
    const isFree = (place) =>
      place.left >= 0 &&
      place.top >= 0 &&
      place.right <= width &&
      place.bottom <= height &&
      !taken.some((other) => touch(place, other));
    const add = (each) => {
      const point = this.at(each.lat, each.lng);
      const half = this.half(each);
      const dot = each.places === PLACES ? [around(point, DOT)] : [];
      if (wanted.size >= most || dot.some((one) => written.some((other) => touch(one, other)))) return false;
      const place = each.places.find((one) => isFree(box(point, half, one)));
      if (!place) return false;
      const used = [box(point, half, place), ...dot];
      taken.push(...used);
      written.push(...used);
      wanted.set(`${each.name}/${each.lat}/${each.role}/${each.places.indexOf(place)}`, { ...each, place, half });
      return true;
    };
    for (const each of this.chosen) add(each);
    let large = 0;
    let next = 0;
    for (; next < this.towns.length && large < LARGE; next += 1)
      if (add({ ...this.towns[next], role: "large" })) large += 1;
    for (const each of this.ranges) add(each);
    for (const each of this.towns.slice(next)) add(each);
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, name] of wanted) if (!this.shown.has(key)) this.shown.set(key, this.marker(name));
  }

  at(lat, lng) {
    return this.map.latLngToContainerPoint([lat, lng]);
  }

  /** Half the width of a name as it is written, in pixels. */
  half({ name, role }) {
    const [style, size, spacing = 0] = WRITTEN[role] ?? WRITTEN.town;
    if (!this.pen) {
      this.pen = document.createElement("canvas").getContext("2d");
      this.family = getComputedStyle(this.map.getContainer()).fontFamily;
      this.em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.halves = new Map();
    }
    const key = `${role}/${name}`;
    if (!this.halves.has(key)) {
      this.pen.font = `${style} ${size * this.em}px ${this.family}`;
      this.halves.set(key, (this.pen.measureText(name).width + name.length * spacing * size * this.em + GAP) / 2);
    }
    return this.halves.get(key);
  }

  marker({ name, lat, lng, role, place, half, places }) {
    const isOwn = places !== PLACES;
    const sort = isOwn ? role : `town known${role === "large" ? " large" : ""}`;
    const words = element("span", `map-name ${sort}`, name);
    let drawn = words;
    if (!isOwn) {
      words.style.left = `${aside(half, place)}px`;
      words.style.top = `${place.down}px`;
      drawn = element("span", "map-town");
      drawn.append(words);
    }
    const icon = this.L.divIcon({ html: drawn, className: "map-name-anchor", iconSize: [0, 0] });
    return this.L.marker([lat, lng], { pane: "names", interactive: false, keyboard: false, icon }).addTo(this.map);
  }
}

const aside = (half, { halves, right }) => halves * half + right;

function box({ x, y }, half, place) {
  const middle = x + aside(half, place);
  const low = y + place.down;
  return { left: middle - half, right: middle + half, top: low - LINE / 2, bottom: low + LINE / 2 };
}

function around({ x, y }, half) {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function covered({ x, y }, count) {
  const [, half] = GROUPS.find(([below]) => count < below);
  const [wide, up, down] = count > 1 ? [half, half, half] : [PIN.wide, PIN.high, 0];
  return { left: x - wide, right: x + wide, top: y - up, bottom: y + down };
}

function touch(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
