/* <audience-mark>: tells our own server, once and without a cookie, that the page is in front of somebody's eyes.
   A page that the browser prepares in advance waits until it is shown. */
class AudienceMark extends HTMLElement {
  connectedCallback() {
    if (document.prerendering) document.addEventListener("prerenderingchange", () => this.whenSeen(), { once: true });
    else this.whenSeen();
  }

  whenSeen() {
    if (document.visibilityState === "visible") this.report();
    else document.addEventListener("visibilitychange", () => this.whenSeen(), { once: true });
  }

  report() {
    const { address, page } = this.dataset;
    const told = new URLSearchParams({
      address: location.pathname + location.search,
      referrer: document.referrer,
      page,
    });
    navigator.sendBeacon(address, told);
    this.remove();
  }
}

customElements.define("audience-mark", AudienceMark);
