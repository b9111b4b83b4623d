/**
 * Names of towns on a moving map, the largest first, as many as there is room for: more come as one zooms. A dot is
 * where the town is; its name stands below, or where no pin and no other name covers it.
 */
import { element } from "./sheet.js";

const LETTER = 7;
const LINE = 16;
const GAP = 18;
/** One name for so many square pixels at most. */
const AREA = 24_000;
/** So many of the names that are shown are large ones. */
const LARGE = 6;
/** Where a name may stand: right of its town (in halves of its own width, and pixels more) and below it (pixels). */
const PLACES = [
  { halves: 0, right: 0, down: 13 },
  { halves: 0, right: 0, down: 31 },
  { halves: 1, right: 18, down: 0 },
  { halves: -1, right: -18, down: 0 },
  { halves: 0, right: 0, down: -14 },
];
/** Half the side of a group, and the pin that stands on its point. */
const GROUP = 22;
const PIN = { wide: 18, high: 52 };
/** The buttons in the corner at the top right. */
const CONTROLS = { wide: 70, high: 165 };

export class TownNames {
  /**
   * `towns`: [[name, latitude, longitude], ...]; `others`: [{ name, lat, lng }] that stand there already; `pins()`:
   * [{ lat, lng, isGroup }] that would cover names.
   */
  constructor(L, map, towns, others, pins) {
    this.L = L;
    this.map = map;
    const known = new Set(others.map(({ name }) => name));
    this.towns = towns.filter(([name]) => !known.has(name));
    this.others = others;
    this.pins = pins;
    this.shown = new Map();
    this.map.on("moveend zoomend resize", () => this.draw());
    this.draw();
  }

  draw() {
    const { x: width, y: height } = this.map.getSize();
    // Names of ranges give way to a large town that has no room elsewhere.
    const soft = this.others.map(({ name, lat, lng }) => box(this.at(lat, lng), name));
    const taken = this.pins().map((pin) => covered(this.at(pin.lat, pin.lng), pin.isGroup));
    taken.push({ left: width - CONTROLS.wide, right: width, top: 0, bottom: CONTROLS.high });
    const most = Math.max(4, Math.round((width * height) / AREA));
    const wanted = new Map();
    const isFree = (place, obstacles) =>
      place.left >= 0 &&
      place.top >= 0 &&
      place.right <= width &&
      place.bottom <= height &&
      !obstacles.some((other) => touch(place, other));
    for (const [name, lat, lng] of this.towns) {
      if (wanted.size >= most) break;
      const isLarge = wanted.size < LARGE;
      const places = PLACES.map((place) => ({ place, box: box(this.at(lat, lng), name, place) }));
      const found =
        places.find((each) => isFree(each.box, [...taken, ...soft])) ??
        (isLarge && places.find((each) => isFree(each.box, taken)));
      if (!found) continue;
      taken.push(found.box);
      const { place } = found;
      wanted.set(`${name}/${lat}/${PLACES.indexOf(place)}/${isLarge}`, { name, lat, lng, place, isLarge });
    }
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, town] of wanted) if (!this.shown.has(key)) this.shown.set(key, this.marker(town));
  }

  at(lat, lng) {
    return this.map.latLngToContainerPoint([lat, lng]);
  }

  marker({ name, lat, lng, place, isLarge }) {
    const words = element("span", `map-name town known ${isLarge ? "large" : ""}`.trim(), name);
    words.style.left = `${aside(name, place)}px`;
    words.style.top = `${place.down}px`;
    const drawn = element("span", "map-town");
    drawn.append(words);
    const icon = this.L.divIcon({ html: drawn, className: "map-name-anchor", iconSize: [0, 0] });
    return this.L.marker([lat, lng], { pane: "names", interactive: false, keyboard: false, icon }).addTo(this.map);
  }
}

const half = (name) => (name.length * LETTER + GAP) / 2;
const aside = (name, { halves, right }) => halves * half(name) + right;

function box({ x, y }, name, place = { halves: 0, right: 0, down: 0 }) {
  const middle = x + aside(name, place);
  const low = y + place.down;
  return { left: middle - half(name), right: middle + half(name), top: low - LINE / 2, bottom: low + LINE / 2 };
}

function covered({ x, y }, isGroup) {
  const [wide, up, down] = isGroup ? [GROUP, GROUP, GROUP] : [PIN.wide, PIN.high, 0];
  return { left: x - wide, right: x + wide, top: y - up, bottom: y + down };
}

function touch(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
