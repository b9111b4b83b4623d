/**
 * <embed-frame data-src data-title>: a video, a sound or a post of another site.
 *
 * Until the reader asks, it holds a link to that site (which is all there is without JavaScript). This element makes
 * the link a button; pressing it puts the player in its place, and only then is the other site asked for anything.
 */
const ALLOWED = "autoplay; encrypted-media; fullscreen; picture-in-picture";
// No navigation of our page, no downloads: a player plays.
const SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox";

class EmbedFrame extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a.embed-invitation");
    if (!link) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.addEventListener("click", () => this.play());
    link.replaceWith(button);
    const notice = this.querySelector(".embed-notice");
    if (notice) notice.hidden = false;
  }

  play() {
    const player = document.createElement("iframe");
    player.className = "embed-player";
    player.title = this.dataset.title;
    player.allow = ALLOWED;
    player.allowFullscreen = true;
    player.setAttribute("sandbox", SANDBOX);
    // Some services refuse to play for a page that does not say where it is; they learn our domain and no more.
    player.referrerPolicy = "strict-origin-when-cross-origin";
    player.src = this.dataset.src;
    this.querySelector("button.embed-invitation").replaceWith(player);
    player.focus();
  }
}

customElements.define("embed-frame", EmbedFrame);
