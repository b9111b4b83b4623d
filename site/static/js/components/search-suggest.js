/*
 * Completion of a text field (an ARIA combobox with a list), and the first that uses it:
 *
 * <search-suggest src="/recherche/suggestions" data-many="{count} suggestions" data-none="No suggestion"
 * data-label="Suggestions">
 * around a search form: completes what is typed in its search field.
 * Without this script the form searches as it is.
 *
 * It stands on every page, hence others import the class from here: no page asks for one more file.
 */
const WAIT = 160;
const SHORTEST = 2;
const KEPT = 50;

let lastNumber = 0;

/*
 * Asks the address in `src` (?q=) for what is typed. For an element that says
 * `field()`: its input; `statusOf()`: the element that tells their number; `hang(list)`: where they stand;
 * `read(answer)`: the choices in the JSON of an answer; `draw(option, choice)`: [label, note] of one;
 * `take(choice)`: what is done with the chosen one.
 */
export class Completion extends HTMLElement {
  connectedCallback() {
    this.input = this.field();
    if (!this.input || this.list) return;
    this.known = new Map();
    this.choices = [];
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
    const id = `choices-${++lastNumber}`;
    this.list = document.createElement("ul");
    this.list.id = id;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    // Keeps the focus in the field while the pointer chooses.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(this.choices[[...this.list.children].indexOf(option)]);
    });
    this.hang(this.list);
    this.status = this.statusOf();
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
        const choices = this.read(await answer.json());
        if (this.known.size >= KEPT) this.known.clear();
        this.known.set(typed, choices);
      } catch {
        return; // asked again meanwhile, or no network: the field still works
      }
    }
    if (this.input.value.trim() === typed && document.activeElement === this.input) this.show(this.known.get(typed));
    return undefined;
  }

  show(choices) {
    this.choices = choices;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...choices.map((choice, number) => this.option(choice, number)));
    this.list.hidden = !choices.length;
    this.input.setAttribute("aria-expanded", String(Boolean(choices.length)));
    const words = choices.length ? this.dataset.many : this.dataset.none;
    this.status.textContent = (words ?? "").replace("{count}", choices.length);
  }

  option(choice, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const [words, more] = this.draw(option, choice);
    const label = document.createElement("span");
    label.textContent = words;
    const note = document.createElement("small");
    note.textContent = more;
    option.append(label, " ", note);
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
      this.take(this.choices[this.active]);
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

class SearchSuggest extends Completion {
  field() {
    return this.querySelector("input[type=search]");
  }

  statusOf() {
    const status = document.createElement("span");
    status.className = "vh";
    status.setAttribute("role", "status");
    this.append(status);
    return status;
  }

  hang(list) {
    this.append(list);
  }

  read({ suggestions }) {
    return suggestions;
  }

  draw(option, suggestion) {
    option.dataset.type = suggestion.type;
    return [suggestion.label, suggestion.type_label];
  }

  take(suggestion) {
    window.location.assign(suggestion.url);
  }
}

customElements.define("search-suggest", SearchSuggest);
