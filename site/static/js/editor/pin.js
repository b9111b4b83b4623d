/* A point on the territory's map: a click puts it, the two fields of degrees say it and move it by keys. */
import { $, el, form, t, toast } from "./dom.js";

export async function openMap(box) {
  const { MovingMap, loadLeaflet } = await import("../components/map/moving.js");
  const { bounds, tiles, leaflet, leafletStyle, outline, names, words } = box.dataset;
  const L = await loadLeaflet(leaflet, leafletStyle);
  const frame = el("div", { class: "map-frame is-moving" }),
    container = el("div", { class: "map-moving" });
  const credit = $("[data-credit]", box),
    host = { frame, credit, tools: el("div", { class: "map-tools" }), light() {}, say: toast };
  frame.append(container);
  box.replaceChildren(el("p", { class: "hint" }, t("pinHelp")), frame, host.tools, credit);
  const moving = new MovingMap(L, host, container, {
      bounds: bounds.split(",").map(Number),
      tiles,
      words: JSON.parse(words),
    }),
    { map } = moving;
  fetch(outline)
    .then((answer) => answer.json())
    .then(async (ground) => {
      moving.drawGround(ground);
      const { towns } = await (await fetch(names)).json();
      moving.drawNames(towns, ground);
    })
    .catch(() => {});
  const { latitude, longitude } = form.elements;
  let marker = null;
  const place = () => {
    const at = [parseFloat(latitude.value), parseFloat(longitude.value)];
    marker?.remove();
    marker = at.every(Number.isFinite) ? L.circleMarker(at, { radius: 11, className: "editor-pin" }).addTo(map) : null;
    return marker && at;
  };
  map.on("click", ({ latlng }) => {
    latitude.value = latlng.lat.toFixed(5);
    longitude.value = latlng.wrap().lng.toFixed(5);
    latitude.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const field of [latitude, longitude]) field.addEventListener("input", place);
  const at = place();
  if (at) map.setView(at, Math.max(map.getZoom(), 13));
  $(".leaflet-container", box)?.focus({ preventScroll: true });
}
