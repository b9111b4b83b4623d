/**
 * The moving map (Leaflet): outline below, tiles when the reader wants them, groups that open by click and by key.
 */
import { askForZone } from "./area.js";
import { canSpread, grouped } from "./clusters.js";
import { leaveOneFinger } from "./fingers.js";
import { drawLegend } from "./legend.js";
import { TownNames } from "./names.js";
import { element } from "./sheet.js";

const MAX_ZOOM = 18;
const ONE_PLACE_ZOOM = 13;
const CLOSEST_FIT = 14;
const AROUND = 0.5; // of the territory's width and height
const REMEMBERED = "map-background";
const PIN = "M0 0C-9-15-20-21-20-36a20 20 0 1 1 40 0C20-21 9-15 0 0Z";

/** Leaflet, once per page, from our own address. */
let leaflet;
export function loadLeaflet(script, style) {
  leaflet ??= new Promise((resolve, reject) => {
    const sheet = element("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    const library = element("script");
    library.src = script;
    library.onerror = reject;
    sheet.onerror = reject;
    sheet.onload = () => document.head.append(library);
    library.onload = () => resolve(window.L);
    document.head.append(sheet);
  });
  return leaflet;
}

export class MovingMap {
  /**
   * `host` is the <territory-map>; it lights and opens what the map asks for. `zone`: bounds of the part of the map
   * that is asked for, or undefined; `fits`: shows the points rather than the whole; `icons`: of kinds, by their kind.
   */
  constructor(L, host, container, { bounds, zone, fits, tiles, words, icons }) {
    this.L = L;
    this.host = host;
    this.words = words;
    this.zone = zone;
    this.fits = fits;
    this.icons = icons;
    this.points = [];
    this.shown = new Map(); // key of a group -> its Leaflet marker
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(container, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      maxZoom: MAX_ZOOM,
      zoomSnap: 0.5,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
    });
    container.setAttribute("role", "region");
    container.setAttribute("aria-label", words.map);
    this.home = boundsOf(L, bounds);
    this.map.fitBounds(this.home, { animate: false });
    this.map.createPane("ground").style.zIndex = 150;
    this.map.createPane("names").style.zIndex = 160;
    this.addControls(tiles);
    this.map.on("moveend zoomend resize", () => this.draw());
    // The wheel zooms once the reader has taken hold of the map, and scrolls the page before.
    this.map.on("focus mousedown", () => this.map.scrollWheelZoom.enable());
    this.map.on("blur", () => this.map.scrollWheelZoom.disable());
    container.addEventListener("mouseleave", () => this.map.scrollWheelZoom.disable());
    leaveOneFinger(this.map, container, words.fingers);
  }

  // --- Ground ------------------------------------------------------------------------

  drawGround(collection) {
    const { L, map } = this;
    const role = (feature) => feature.properties.role;
    const areas = (name, options) =>
      L.geoJSON(collection, {
        filter: (feature) => role(feature) === name && feature.geometry.type !== "Point",
        interactive: false,
        ...options,
      }).addTo(map);
    areas("neighbour", { pane: "ground", style: { className: "map-near" } });
    areas("outline", { pane: "ground", style: { className: "map-ground" } });
    areas("borders", { pane: "ground", style: { className: "map-border", fill: false } });
    areas("waters", { pane: "ground", style: { className: "map-water" } });
    areas("outline", { style: { className: "map-edge", fill: false } });
  }

  /** The names of the ground, and of the towns that it does not name: none over another, nor under a pin. */
  drawNames(towns, ground) {
    const others = ground.features
      .filter((feature) => feature.geometry.type === "Point")
      .map((feature) => ({
        name: feature.properties.name,
        lat: feature.geometry.coordinates[1],
        lng: feature.geometry.coordinates[0],
        role: feature.properties.role,
      }));
    const pins = () => [...this.shown.values()].map(({ group }) => group);
    this.names = new TownNames(this.L, this.map, towns, others, pins);
  }

  addControls(tiles) {
    const { L, map, words } = this;
    const bar = element("div", "map-controls");
    const button = (name, sign, act) => {
      const made = element("button", "", sign);
      made.type = "button";
      made.setAttribute("aria-label", name);
      made.title = name;
      made.addEventListener("click", act);
      bar.append(made);
      return made;
    };
    button(words.zoomIn, "+", () => map.zoomIn());
    button(words.zoomOut, "−", () => map.zoomOut());
    button(words.whole, "⌂", () => map.fitBounds(this.home));
    const corner = L.control({ position: "topright" });
    corner.onAdd = () => {
      L.DomEvent.disableClickPropagation(bar);
      L.DomEvent.disableScrollPropagation(bar);
      return bar;
    };
    corner.addTo(map);
    if (tiles) this.addTileSwitch(tiles);
  }

  addTileSwitch(tiles) {
    this.tileLayer = this.L.tileLayer(tiles, { maxZoom: MAX_ZOOM, className: "map-tiles" });
    const worn = this.host.frame.classList; // names and lines give way to images that have come, not to their want
    this.tileLayer.on({ tileload: () => worn.add("has-tiles"), remove: () => worn.remove("has-tiles") });
    const label = element("label", "map-switch");
    this.tileSwitch = element("input");
    this.tileSwitch.type = "checkbox";
    label.append(this.tileSwitch, " ", element("span", "", this.words.tiles));
    this.host.tools.append(label);
    this.tileSwitch.addEventListener("change", () => {
      this.showTiles(this.tileSwitch.checked);
      remember(this.tileSwitch.checked);
    });
    if (isOurs(tiles) || remembered()) this.showTiles(true);
  }

  showTiles(wanted) {
    if (!this.tileLayer) return;
    this.tileSwitch.checked = wanted;
    if (wanted) this.tileLayer.addTo(this.map);
    else this.tileLayer.remove();
    this.host.credit.hidden = !wanted;
  }

  // --- Points ------------------------------------------------------------------------

  setPoints(points) {
    this.points = points;
    // Who opens the map of one place wants to see its streets.
    if (this.zone) this.map.fitBounds(boundsOf(this.L, this.zone), { animate: false });
    else if (points.length === 1) this.map.setView([points[0].lat, points[0].lng], ONE_PLACE_ZOOM, { animate: false });
    else if (this.fits && points.length) this.fit(points);
    this.draw();
    if (this.host.dataset.zone !== undefined) askForZone(this.map, this.host, this.words.zone);
    if (this.icons) drawLegend(this.host, points, this.icons, this.words.legend);
  }

  fit(points) {
    // A point of another region would make all the others one: it is left to the list, as in the drawing.
    const around = this.home.pad(AROUND);
    const near = points.filter((point) => around.contains([point.lat, point.lng]));
    const bounds = this.L.latLngBounds((near.length ? near : points).map((point) => [point.lat, point.lng]));
    this.map.fitBounds(bounds.pad(0.08), { animate: false, maxZoom: CLOSEST_FIT });
  }

  /** Puts markers for the groups in view, keeps those that stay, drops the others. */
  draw() {
    const around = this.map.getBounds().pad(0.3);
    const bounds = {
      west: around.getWest(),
      south: around.getSouth(),
      east: around.getEast(),
      north: around.getNorth(),
    };
    const groups = grouped(this.points, this.map.getZoom(), bounds);
    const wanted = new Map(groups.map((group) => [group.key, group]));
    const active = document.activeElement?.closest?.(".map-marker");
    const held = active && [...this.shown.values()].find((marker) => marker.getElement() === active.parentElement);
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const group of groups) if (!this.shown.has(group.key)) this.shown.set(group.key, this.marker(group));
    if (this.focusAfter || (held && !held._map)) this.refocus(this.focusAfter ?? held.group);
  }

  /** After a group has opened, its first member takes the focus that the group had. */
  refocus(group) {
    this.focusAfter = null;
    const ids = new Set(group.points.map((point) => point.id));
    const heir = [...this.shown.values()].find((marker) => marker.group.points.some((point) => ids.has(point.id)));
    heir?.getElement()?.querySelector(".map-marker").focus({ preventScroll: true });
  }

  marker(group) {
    const button = group.points.length > 1 ? this.groupButton(group) : this.pinButton(group.points[0]);
    button.type = "button";
    button.dataset.pins = group.key;
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.open(group, button);
    });
    const icon = this.L.divIcon({ html: button, className: "map-marker-anchor", iconSize: [0, 0] });
    const marker = this.L.marker([group.lat, group.lng], { icon, keyboard: false, riseOnHover: true });
    marker.group = group;
    marker.addTo(this.map);
    return marker;
  }

  pinButton(point) {
    const button = element("button", "map-marker pin");
    button.setAttribute(
      "aria-label",
      [point.number && `${point.number}.`, point.title, point.where && `(${point.where})`].filter(Boolean).join(" "),
    );
    button.append(drawnPin(point.number, this.icons?.get(point.kind)?.address));
    return button;
  }

  groupButton(group) {
    const { points } = group;
    // Of a crowd that the list has as a whole, the first number, as in the drawing; of others, how many there are.
    const first = points.every((point) => point.number) && Math.min(...points.map((point) => point.number));
    const size = points.length < 10 ? "few" : points.length < 100 ? "some" : "many";
    const button = element("button", `map-marker group ${size}`, first ? `${first}+` : String(points.length));
    const words = (this.spreads(group) ? this.words.group : this.words.list).replace("{n}", points.length);
    button.setAttribute("aria-label", first ? `${first}+. ${words}` : words); // what is seen can be said to it
    return button;
  }

  spreads(group) {
    return canSpread(group.points, this.map.getZoom(), MAX_ZOOM);
  }

  /** A group that zooming can tell apart is looked at closer; anything else opens its list. */
  open(group, button) {
    if (group.points.length === 1 || !this.spreads(group)) {
      this.host.sheet.show(group.points, button);
      return;
    }
    if (document.activeElement === button) this.focusAfter = group;
    const bounds = this.L.latLngBounds(group.points.map((point) => [point.lat, point.lng]));
    const zoom = Math.max(this.map.getBoundsZoom(bounds.pad(0.15)), this.map.getZoom() + 1);
    this.map.setView(bounds.getCenter(), Math.min(zoom, MAX_ZOOM), { animate: false });
  }
}

const boundsOf = (L, [west, south, east, north]) => L.latLngBounds([south, west], [north, east]);

function drawnPin(number, icon) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const make = (name, attributes, text = "") => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    drawing.append(made);
  };
  drawing.setAttribute("viewBox", "-24 -60 48 62");
  drawing.setAttribute("aria-hidden", "true");
  make("path", { d: PIN });
  if (number) make("text", { y: -29 }, String(number));
  else if (icon) make("use", { class: "pin-icon", href: icon, x: -11, y: -47, width: 22, height: 22 });
  else make("circle", { class: "eye", r: 7, cy: -36 });
  return drawing;
}

function isOurs(tiles) {
  return new URL(tiles.replace("{s}.", ""), location.href).origin === location.origin;
}

function remember(wanted) {
  try {
    if (wanted) localStorage.setItem(REMEMBERED, "yes");
    else localStorage.removeItem(REMEMBERED);
  } catch {
    // A browser that keeps nothing: the reader switches it on again.
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED) === "yes";
  } catch {
    return false;
  }
}
