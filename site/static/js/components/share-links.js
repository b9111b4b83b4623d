/* <share-links>: adds to the plain links the phone's own share sheet and a copy button, where the browser has them. */
class ShareLinks extends HTMLElement {
  connectedCallback() {
    const { title, address } = this.dataset;
    const list = this.querySelector("ul");
    const french = document.documentElement.lang === "fr";
    if (navigator.clipboard) this.add(list, french ? "Copier le lien" : "Copy the link", async (button) => {
      await navigator.clipboard.writeText(address);
      button.textContent = french ? "Lien copié" : "Link copied";
    });
    if (navigator.share) this.add(list, french ? "Partager…" : "Share…", () => navigator.share({ title, url: address }).catch(() => {}));
  }

  add(list, words, action) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = words;
    button.addEventListener("click", () => action(button));
    item.append(button);
    list.prepend(item);
  }
}

customElements.define("share-links", ShareLinks);
