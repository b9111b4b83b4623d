/**
 * What wagtailgeowidget's map gains here: a pin drawn by us (no pictures to find), a click that places it, and an empty
 * field that takes it away ("-" says so to the server; see maps.models.Located).
 */
(() => {
  const PIN =
    '<svg viewBox="-22 -58 44 60" aria-hidden="true">' +
    '<path d="M0 0C-9-15-20-21-20-36a20 20 0 1 1 40 0C20-21 9-15 0 0Z"/></svg>';
  L.Marker.prototype.options.icon = L.divIcon({ className: "location-pin", html: PIN, iconSize: [0, 0] });

  const short = (degrees) => Math.round(degrees * 1e6) / 1e6;
  const { initMap, initEvents, updateLatLng, writeLocation } = LeafletField.prototype;

  LeafletField.prototype.initMap = function (...args) {
    initMap.apply(this, args);
    this.map.attributionControl.setPrefix(false);
    this.map.on("click", (event) => {
      this.setMapPosition(event.latlng);
      this.updateLatLng(event.latlng);
      this.writeLocation(event.latlng);
    });
  };

  LeafletField.prototype.updateLatLng = function ({ lat, lng }) {
    // Opening the map shows where it is centred; only a position that was chosen is written down.
    if (this.hasSetup || this.sourceField.val()) updateLatLng.call(this, { lat: short(lat), lng: short(lng) });
  };

  LeafletField.prototype.writeLocation = function ({ lat, lng }) {
    writeLocation.call(this, { lat: short(lat), lng: short(lng) });
  };

  LeafletField.prototype.parseStrToLatLng = (text) => {
    const [lat, lng] = text.split(",").map(Number.parseFloat);
    return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? L.latLng(lat, lng) : null;
  };

  LeafletField.prototype.initEvents = function () {
    initEvents.call(this);
    this.latLngField.on("input", () => {
      if (this.latLngField.val().trim()) return;
      this.clearFieldMessage({ field: this.latLngField });
      this.sourceField.val("-");
    });
  };
})();
