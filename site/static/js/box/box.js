/*
 * In a box: tells the page around its height, whenever it changes; our own script (cadre-1.js) or WordPress's listens.
 * WordPress gives its frames a secret behind the number sign, and follows their links itself.
 */
(() => {
  const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");
  let told = 0;

  function tell() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height) return;
    told = height;
    parent.postMessage({ type: "echosciences:height", height }, "*");
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  }

  addEventListener("message", ({ data }) => {
    if (data === "echosciences:ask") tell();
  });
  new ResizeObserver(() => {
    if (Math.ceil(document.documentElement.getBoundingClientRect().height) !== told) tell();
  }).observe(document.documentElement);
  addEventListener("load", tell);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]:not([target='_self'])");
    if (!secret || !link) return;
    event.preventDefault();
    parent.postMessage({ message: "link", value: link.href, secret }, "*");
  });
})();
