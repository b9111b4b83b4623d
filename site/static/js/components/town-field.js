/*
 * <town-field src="/carte/villes" data-label="Towns" data-many="{count} towns" data-none="No town of this name">
 * around a text field: completes towns and postal codes (an ARIA combobox with a list). A button in it fills in where
 * the reader is, rounded to about a kilometre, and sends the form: asked of the browser on a press alone.
 * Without this script the field is read by the server as it is.
 * Sends "town" (detail: the town) when one is chosen.
 */
const WAIT = 160;
const SHORTEST = 2;
const KEPT = 50;
const ROUNDED = 2; // decimals of a degree: about a kilometre
const PATIENCE = 10_000;
const DENIED = 1;

let lastNumber = 0;

class TownField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input || this.list) return;
    this.status = this.querySelector("[role=status]");
    this.known = new Map();
    this.active = -1;
    this.build();
    this.input.addEventListener("input", () => this.schedule());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget)) this.close();
    });
    this.offerPosition();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  build() {
    this.list = document.createElement("ul");
    this.list.id = `towns-${++lastNumber}`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    // Keeps the focus in the field while the pointer chooses.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take([...this.list.children].indexOf(option));
    });
    this.input.after(this.list);
    const attributes = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

  // --- Towns -------------------------------------------------------------------------

  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const typed = this.input.value.trim();
    this.asking?.abort();
    if (typed.length < SHORTEST) return this.close();
    if (!this.known.has(typed)) {
      this.asking = new AbortController();
      try {
        const address = `${this.getAttribute("src")}?${new URLSearchParams({ q: typed })}`;
        const answer = await fetch(address, { signal: this.asking.signal });
        if (!answer.ok) return this.close();
        const { towns } = await answer.json();
        if (this.known.size >= KEPT) this.known.clear();
        this.known.set(typed, towns);
      } catch {
        return; // asked again meanwhile, or no network: the field still works
      }
    }
    if (this.input.value.trim() === typed && document.activeElement === this.input) this.show(this.known.get(typed));
    return undefined;
  }

  show(towns) {
    this.towns = towns;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...towns.map((town, number) => this.option(town, number)));
    this.list.hidden = !towns.length;
    this.input.setAttribute("aria-expanded", String(Boolean(towns.length)));
    this.status.classList.toggle("vh", Boolean(towns.length));
    this.status.textContent = ((towns.length ? this.dataset.many : this.dataset.none) ?? "").replace(
      "{count}",
      towns.length,
    );
  }

  option(town, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const label = document.createElement("span");
    label.textContent = town.label;
    const code = document.createElement("small");
    code.textContent = town.postcode;
    option.append(label, " ", code);
    return option;
  }

  press(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    const count = this.list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) return void this.ask();
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One stop more than there are options: the field itself.
      this.point(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
  }

  point(number) {
    this.active = number;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    const option = this.list.children[number];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  take(number) {
    const town = this.towns[number];
    this.close();
    this.input.value = this.dataset.writes === "name" ? town.name : town.label;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.dispatchEvent(new CustomEvent("town", { bubbles: true, detail: town }));
  }

  close() {
    clearTimeout(this.timer);
    this.active = -1;
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
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
