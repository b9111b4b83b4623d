/**
 * <animated-picture data-still>: an animation that can be stopped (WCAG 2.2.2).
 *
 * For readers who prefer less motion it starts still; the markup alone sees to that. This element adds the button.
 */
class AnimatedPicture extends HTMLElement {
  connectedCallback() {
    this.image = this.querySelector("img");
    this.button = this.querySelector("button");
    if (!this.image || !this.button) return;
    this.moving = this.image.getAttribute("src");
    // The source element would win over what the button sets.
    this.querySelector("source")?.remove();
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.show(!this.plays));
    this.show(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  show(plays) {
    this.plays = plays;
    this.image.src = plays ? this.moving : this.dataset.still;
    this.button.textContent = plays ? this.button.dataset.pause : this.button.dataset.play;
  }
}

customElements.define("animated-picture", AnimatedPicture);
