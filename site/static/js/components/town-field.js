/*
 * <town-field src="/carte/villes" data-label="Towns" data-many="{count} towns" data-none="No town of this name">
 * around a text field: completes towns and postal codes. A button in it fills in where the reader is, rounded to about
 * a kilometre, and sends the form: asked of the browser on a press alone.
 * Without this script the field is read by the server as it is.
 * Sends "town" (detail: the town) when one is chosen.
 */
import { Completion } from "./search-suggest.js";

const ROUNDED = 2; // decimals of a degree: about a kilometre
const PATIENCE = 10_000;
const DENIED = 1;

class TownField extends Completion {
  field() {
    return this.querySelector("input");
  }

  statusOf() {
    return this.querySelector("[role=status]");
  }

  hang(list) {
    this.input.after(list);
  }

  build() {
    super.build();
    this.offerPosition();
  }

  read({ towns }) {
    return towns;
  }

  draw(_option, town) {
    return [town.label, town.postcode];
  }

  show(towns) {
    super.show(towns);
    this.status.classList.toggle("vh", Boolean(towns.length));
  }

  take(town) {
    this.close();
    this.input.value = this.dataset.writes === "name" ? town.name : town.label;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.dispatchEvent(new CustomEvent("town", { bubbles: true, detail: town }));
  }

  // --- Where the reader is -----------------------------------------------------------------

  offerPosition() {
    const button = this.querySelector(".around-me");
    if (!button || !("geolocation" in navigator)) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      this.say(this.dataset.asking);
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          this.say("");
          this.input.value = `${coords.latitude.toFixed(ROUNDED)},${coords.longitude.toFixed(ROUNDED)}`;
          button.disabled = false;
          this.input.form.requestSubmit();
        },
        (error) => {
          button.disabled = false;
          this.say(error.code === DENIED ? this.dataset.denied : this.dataset.unknown);
        },
        { timeout: PATIENCE, maximumAge: 600_000 },
      );
    });
  }

  say(text) {
    this.status.classList.remove("vh");
    this.status.textContent = text ?? "";
  }
}

customElements.define("town-field", TownField);
