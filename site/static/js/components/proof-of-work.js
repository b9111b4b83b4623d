/*
 * <proof-of-work data-challenge="..."><input type="hidden" ...><p data-working data-done></p></proof-of-work>
 * Looks for the number that the server's challenge asks for (ALTCHA, PBKDF2), while the person fills in the form,
 * and writes the answer in the hidden field. A form sent too early waits for it.
 */
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function derive(parameters, counter) {
  const nonce = bytes(parameters.nonce);
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  new DataView(password.buffer).setUint32(nonce.length, counter);
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const recipe = { name: "PBKDF2", hash: "SHA-256", salt: bytes(parameters.salt), iterations: parameters.cost };
  return hex(await crypto.subtle.deriveBits(recipe, key, parameters.keyLength * 8));
}

async function solve(challenge) {
  const started = performance.now();
  for (let counter = 0; ; counter += 1) {
    const derivedKey = await derive(challenge.parameters, counter);
    if (derivedKey.startsWith(challenge.parameters.keyPrefix)) {
      return { counter, derivedKey, time: Math.round(performance.now() - started) };
    }
  }
}

class ProofOfWork extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.words = this.querySelector("[data-working]");
    this.form = this.closest("form");
    if (!globalThis.crypto?.subtle || this.started) return;
    this.started = true;
    this.words.textContent = this.words.dataset.working;
    this.form.addEventListener("submit", this.wait);
    this.work();
  }

  wait = (event) => {
    if (this.field.value) return;
    event.preventDefault();
    this.submitter = event.submitter;
    this.words.textContent = this.words.dataset.working;
  };

  async work() {
    const challenge = JSON.parse(this.dataset.challenge);
    const solution = await solve(challenge);
    this.field.value = btoa(JSON.stringify({ challenge, solution }));
    this.words.textContent = this.words.dataset.done;
    if (this.submitter) this.form.requestSubmit(this.submitter);
  }
}

customElements.define("proof-of-work", ProofOfWork);
