/*
 * Gives the frames of our boxes the height of what they show. Put once in a page, beside the frames:
 * <script src="https://…/embed/cadre-1.js" async></script>
 * Without it a frame keeps the height that is written on it. It reads nothing, stores nothing and asks no server.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const HIGHEST = 5000;

  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || data?.type !== "echosciences:height" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
    }
  });

  // Frames that were there before this script have spoken already: they are asked again. To whomever: one that has
  // not loaded yet has another origin, and the browser would complain.
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${origin}/embed/`)) frame.contentWindow.postMessage("echosciences:ask", "*");
  }
})();
