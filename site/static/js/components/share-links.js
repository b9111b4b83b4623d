/*
 * <share-links data-title data-address data-copy data-copied data-failed data-share data-print>
 * Adds to the plain links what the browser can do: the phone's own share sheet, a copy, a print.
 */
class ShareLinks extends HTMLElement {
  connectedCallback() {
    const { title, address, copy, share, print } = this.dataset;
    this.add(print, () => window.print());
    this.add(copy, (button) => this.copy(address, button));
    if (navigator.share) this.add(share, () => navigator.share({ title, url: address }).catch(() => {}));
  }

  async copy(address, button) {
    const { copied, failed } = this.dataset;
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = copied;
      this.say(copied);
    } catch {
      // No clipboard here (an old browser, a page without TLS): the address is shown, ready to be copied by hand.
      this.show(failed, address);
    }
  }

  show(words, address) {
    const field = this.querySelector("input") ?? document.createElement("input");
    field.value = address;
    field.readOnly = true;
    field.setAttribute("aria-label", words);
    this.append(field);
    field.select();
    field.focus();
  }

  say(words) {
    this.querySelector("[role=status]").textContent = words;
  }

  add(words, action) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = words;
    button.addEventListener("click", () => action(button));
    item.append(button);
    this.querySelector("ul").prepend(item);
  }
}

customElements.define("share-links", ShareLinks);
