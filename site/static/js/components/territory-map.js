/**
 * <territory-map>: a list and its map. The list is the content; the map is drawn from it.
 *
 * Without this script the map is a drawing whose pins are links. With it, list and pins light one another, several
 * pins at one point open a sheet, and the drawing becomes a moving map: when the reader presses its button, or
 * (data-start="view", with a mouse) when it comes into view. Tiles come only after a press, from the one server that
 * the territory names; whoever has asked once is not asked again.
 *
 * Inside: components/map_canvas.html, and anywhere elements with data-pin, data-lat, data-lng (pin_attributes).
 * On itself: what map_attributes writes.
 */
import { Sheet, element } from "./map/sheet.js";

class TerritoryMap extends HTMLElement {
  connectedCallback() {
    if (this.frame) return;
    this.frame = this.querySelector("[data-frame]");
    if (!this.frame) return;
    this.tools = this.querySelector(".map-tools");
    this.credit = this.querySelector("[data-credit]");
    this.words = JSON.parse(this.dataset.words);
    this.sheet = new Sheet(this.frame, this.words);
    this.hearDrawing();
    this.hearLights();
    this.offerStart();
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
    this.moving?.map.remove();
  }

  // --- The drawing -----------------------------------------------------------------------

  hearDrawing() {
    for (const pin of this.frame.querySelectorAll("[data-sheet]")) {
      pin.addEventListener("click", (event) => {
        event.preventDefault();
        this.sheet.reveal(document.getElementById(pin.dataset.sheet), pin);
      });
    }
  }

  /** Whatever is pointed at or focused lights its twins: a line its pin, a pin its lines. */
  hearLights() {
    const light = (event) => this.light(twinsOf(event.target, this));
    for (const name of ["mouseover", "focusin"]) this.addEventListener(name, light);
    this.addEventListener("mouseleave", () => this.light([]));
    this.addEventListener("focusout", () => this.light([]));
  }

  light(ids) {
    const wanted = new Set(ids);
    for (const lit of this.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    if (!wanted.size) return;
    for (const line of this.querySelectorAll("[data-pin]"))
      line.classList.toggle("is-lit", wanted.has(line.dataset.pin));
    for (const pin of this.querySelectorAll("[data-pins]")) {
      pin.classList.toggle(
        "is-lit",
        pin.dataset.pins.split(" ").some((id) => wanted.has(id)),
      );
    }
  }

  // --- The moving map ----------------------------------------------------------------------

  offerStart() {
    const button = this.querySelector("[data-start-button]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.start({ asked: true }));
    // A telephone loads no moving map that its reader did not ask for; who asks for an area has asked for the map.
    const isAsked = Boolean(this.dataset.zone);
    if (!isAsked && (this.dataset.start !== "view" || matchMedia("(pointer: coarse)").matches)) return;
    this.watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.start();
    });
    this.watcher.observe(this.frame);
  }

  async start({ asked = false } = {}) {
    this.watcher?.disconnect();
    if (this.started) return;
    this.started = true;
    const button = this.querySelector("[data-start-button]");
    button.disabled = true;
    const data = this.dataset;
    try {
      const [{ MovingMap, loadLeaflet }, { iconsOf }, ground, points] = await Promise.all([
        import("./map/moving.js"),
        import("./map/legend.js"),
        getJson(data.outline),
        this.points(),
      ]);
      const L = await loadLeaflet(data.leaflet, data.leafletStyle);
      const hadFocus = document.activeElement === button;
      this.sheet.close({ focus: false });
      const container = element("div", "map-moving");
      this.frame.prepend(container);
      this.frame.classList.add("is-moving");
      button.remove();
      this.moving = new MovingMap(L, this, container, {
        bounds: data.bounds.split(",").map(Number),
        zone: data.zone ? data.zone.split(",").map(Number) : undefined,
        fits: data.fits !== undefined,
        tiles: data.tiles,
        words: this.words,
        icons: iconsOf(data),
      });
      this.moving.drawGround(ground);
      this.moving.setPoints(points);
      // Names of towns are a help: without them the map is there all the same.
      getJson(data.names)
        .catch(() => ({ towns: [] }))
        .then(({ towns }) => this.moving.drawNames(towns, ground));
      if (asked) this.moving.showTiles(true);
      if (hadFocus) container.focus({ preventScroll: true });
    } catch (error) {
      // The drawing and the list stay as they were.
      this.started = false;
      button.disabled = false;
      this.say(this.words.failed);
      throw error;
    }
  }

  /** The points of the list, numbered as it is; with `data-source`, all that the filters let through. */
  async points() {
    const listed = new Map(
      [...this.querySelectorAll("[data-pin]")].map((line) => [line.dataset.pin, pointOfLine(line)]),
    );
    if (!this.dataset.source) return [...listed.values()];
    const collection = await getJson(this.dataset.source);
    return collection.features.map((feature) => {
      const [lng, lat] = feature.geometry.coordinates;
      const id = String(feature.id);
      return { ...feature.properties, id, lat, lng, number: listed.get(id)?.number };
    });
  }

  say(text) {
    let note = this.querySelector(".map-note");
    if (!note) {
      note = element("p", "map-note note");
      note.setAttribute("role", "status");
      this.tools.append(note);
    }
    note.textContent = text;
  }
}

function twinsOf(target, within) {
  const twin = target.closest?.("[data-pin], [data-pins]");
  if (!twin || !within.contains(twin)) return [];
  return (twin.dataset.pins ?? twin.dataset.pin).split(" ");
}

function pointOfLine(line) {
  const link = line.querySelector("a[href]");
  const text = (selector) => line.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  return {
    id: line.dataset.pin,
    lat: Number(line.dataset.lat),
    lng: Number(line.dataset.lng),
    title: line.dataset.title ?? link?.textContent.trim() ?? "",
    url: line.dataset.url ?? link?.href ?? "",
    label: text(".kind"),
    where: [...line.querySelectorAll(".meta > span")].map((part) => part.textContent.trim()).join(", "),
    number: line.closest("ol.pinned:not(.plain)") ? line.value || indexOf(line) : undefined,
  };
}

function indexOf(line) {
  return [...line.parentElement.children].indexOf(line) + 1;
}

async function getJson(address) {
  const answer = await fetch(address, { headers: { Accept: "application/geo+json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

customElements.define("territory-map", TerritoryMap);
