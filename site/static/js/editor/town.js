/* A town that is chosen brings its postal code, and the pin, unless somebody pinned it elsewhere. */
import { form } from "./dom.js";

const SAME = 0.00002;

export function startTown() {
  const field = form.elements.city?.closest("town-field");
  if (!field) return;
  const { city, postcode, latitude, longitude } = form.elements;
  /* The town that is in the fields, where it came from here. */
  let last = null;
  const isPinnedBy = (town) =>
    town && Math.abs(latitude.value - town.lat) < SAME && Math.abs(longitude.value - town.lng) < SAME;
  const write = (input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const take = (town) => {
    if (!postcode.value || postcode.value === last?.postcode) write(postcode, town.postcode);
    if ((!latitude.value && !longitude.value) || isPinnedBy(last)) {
      write(latitude, town.lat);
      write(longitude, town.lng);
    }
    last = town;
  };
  field.addEventListener("town", ({ detail }) => take(detail));
  const look = async (text) => {
    if (!text.trim()) return [];
    try {
      return (await (await fetch(`${field.getAttribute("src")}?${new URLSearchParams({ q: text })}`)).json()).towns;
    } catch {
      return []; // the server looks the town up when it saves
    }
  };
  /* What is there when the editor opens may be a town's point: then it follows the town. */
  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const named = (towns) => towns.find((town) => plain(town.name) === plain(city.value));
  look(city.value).then((towns) => {
    last ??= towns.find(isPinnedBy) ?? null;
  });
  city.addEventListener("change", async () => {
    const town = named(await look(`${postcode.value} ${city.value}`)) ?? named(await look(city.value));
    if (town) take(town);
  });
}
