/**
 * The button beside an address: asks the installation's geocoder, on a press and never before. A pin that is there
 * stays where it was put. Base Adresse Nationale and Nominatim both answer GeoJSON.
 */
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-geocode]");
  if (!button) return;
  const address = document.getElementById(button.dataset.geocode);
  const form = button.form;
  const position = form.querySelector("[data-controller='leaflet-field']");
  const say = (text) => {
    button.nextElementSibling.textContent = text;
  };
  say("");
  if (position.value && position.value !== "-") return say(button.dataset.kept);
  const town = ["postcode", "city"].map((name) => form.querySelector(`[name$="${name}"]`)?.value).filter(Boolean);
  const query = [address.value, town.join(" ")].filter(Boolean).join(", ");
  if (!query) return address.focus();
  try {
    const answer = await fetch(button.dataset.url.replace("{query}", encodeURIComponent(query)));
    const [lng, lat] = (await answer.json()).features[0].geometry.coordinates;
    document.getElementById(`${position.id}_latlng`).focus(); // opens the map
    $(address).trigger("searchGeocoded", [{ lat, lng }]);
  } catch {
    say(button.dataset.none);
  }
});
