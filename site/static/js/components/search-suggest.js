/*
 * <search-suggest src="/recherche/suggestions" data-many="{count} suggestions" data-none="No suggestion"
 * data-label="Suggestions">
 * around a search form: completes what is typed in its search field (an ARIA combobox with a list).
 * Without this script the form searches as it is.
 */
const WAIT = 160;
const SHORTEST = 2;
const KEPT = 50;

let lastNumber = 0;

class SearchSuggest extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=search]");
    if (!this.input || this.list) return;
    this.known = new Map();
    this.active = -1;
    this.build();
    this.input.addEventListener("input", () => this.schedule());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget)) this.close();
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  build() {
    const id = `suggestions-${++lastNumber}`;
    this.list = document.createElement("ul");
    this.list.id = id;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    // Keeps the focus in the field while the pointer chooses.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
    this.status = document.createElement("span");
    this.status.className = "vh";
    this.status.setAttribute("role", "status");
    this.append(this.list, this.status);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

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
        const { suggestions } = await answer.json();
        if (this.known.size >= KEPT) this.known.clear();
        this.known.set(typed, suggestions);
      } catch {
        return; // asked again meanwhile, or no network: the form still works
      }
    }
    if (this.input.value.trim() === typed && document.activeElement === this.input) this.show(this.known.get(typed));
    return undefined;
  }

  show(suggestions) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...suggestions.map((suggestion, number) => this.option(suggestion, number)));
    this.list.hidden = !suggestions.length;
    this.input.setAttribute("aria-expanded", String(Boolean(suggestions.length)));
    const words = suggestions.length ? this.dataset.many : this.dataset.none;
    this.status.textContent = (words ?? "").replace("{count}", suggestions.length);
  }

  option(suggestion, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.url = suggestion.url;
    option.dataset.type = suggestion.type;
    const label = document.createElement("span");
    label.textContent = suggestion.label;
    const type = document.createElement("small");
    type.textContent = suggestion.type_label;
    option.append(label, " ", type);
    return option;
  }

  press(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    const count = this.list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) return this.ask();
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One stop more than there are options: the field itself.
      this.choose(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.follow(this.list.children[this.active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
    return undefined;
  }

  choose(number) {
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

  follow(option) {
    if (option) window.location.assign(option.dataset.url);
  }

  close() {
    clearTimeout(this.timer);
    this.active = -1;
    if (!this.list) return;
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("search-suggest", SearchSuggest);
