/**
 * One finger scrolls the page, two move the map: Leaflet's own pinch moves it too. Whoever tries with one is told.
 */
import { element } from "./sheet.js";

const SHOWN = 1500;
const SLIP = 12; // pixels: less is a press

export function leaveOneFinger(map, container, words) {
  if (!matchMedia("(pointer: coarse)").matches) return;
  map.dragging.disable();
  const hint = element("p", "map-hint", words);
  hint.setAttribute("aria-hidden", "true");
  container.append(hint);
  let start = null;
  let hiding = 0;
  container.addEventListener(
    "touchstart",
    ({ touches }) => {
      start = touches.length === 1 ? touches[0] : null;
    },
    { passive: true },
  );
  container.addEventListener(
    "touchmove",
    ({ touches }) => {
      if (!start || touches.length > 1) return;
      const [finger] = touches;
      if (Math.hypot(finger.clientX - start.clientX, finger.clientY - start.clientY) < SLIP) return;
      hint.classList.add("is-shown");
      clearTimeout(hiding);
      hiding = setTimeout(() => hint.classList.remove("is-shown"), SHOWN);
    },
    { passive: true },
  );
}
