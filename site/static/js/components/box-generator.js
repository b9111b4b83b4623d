/**
 * <box-generator>: shows the box and its code anew while the form beside them changes, and copies by a button.
 *
 * Without this script the form is sent by its button. Inside: form[data-form], [data-result], and in that one
 * [data-copy][data-copied] round each field to copy.
 */
const PAUSE = 400;

class BoxGenerator extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("[data-form]");
    this.result = this.querySelector("[data-result]");
    this.form.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), PAUSE);
    });
    this.offerCopies();
  }

  async show() {
    const query = new URLSearchParams(new FormData(this.form));
    for (const [name, value] of [...query]) if (!value) query.delete(name, value);
    const address = `${this.form.action}?${query}`;
    this.asked = address;
    const answer = await fetch(address).catch(() => null);
    // A later change has been asked for meanwhile; what failed is left to the button.
    if (!answer?.ok || this.asked !== address) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-result]");
    if (!found) return;
    this.result.replaceChildren(...found.childNodes);
    history.replaceState(null, "", address);
    this.offerCopies();
  }

  offerCopies() {
    for (const place of this.result.querySelectorAll("[data-copy]")) {
      const field = place.querySelector("textarea, input");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button quiet";
      button.textContent = place.dataset.copy;
      button.addEventListener("click", async () => {
        field.select();
        await navigator.clipboard?.writeText(field.value).catch(() => {});
        button.textContent = place.dataset.copied;
      });
      place.append(button);
    }
  }
}

customElements.define("box-generator", BoxGenerator);
