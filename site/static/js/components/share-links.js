/* <share-links>: adds to the plain links what the browser can do: the phone's own share sheet, a copy, a print. */
class ShareLinks extends HTMLElement {
  connectedCallback() {
    const { title, address, copy, copied, share, print } = this.dataset;
    this.add(print, () => window.print());
    if (navigator.clipboard)
      this.add(copy, async (button) => {
        await navigator.clipboard.writeText(address);
        button.textContent = copied;
      });
    if (navigator.share) this.add(share, () => navigator.share({ title, url: address }).catch(() => {}));
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
