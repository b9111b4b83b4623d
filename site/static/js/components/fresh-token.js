/* Signing in changes the token of forms. A page that was open meanwhile has the old one in its forms, the cookie has
   the new one. */
function refresh() {
  const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  if (!token) return;
  for (const input of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) input.value = token;
  if (window.wagtailConfig) window.wagtailConfig.CSRF_TOKEN = token; // what the admin's own requests send
}

document.addEventListener("submit", refresh, true); // before htmx reads the form
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) refresh();
});
addEventListener("focus", refresh);
addEventListener("pageshow", refresh);
