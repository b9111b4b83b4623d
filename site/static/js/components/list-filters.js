/*
 * The filters of a list (components/list_filters.html): htmx replaces #liste on a press. Here: addresses without empty
 * fields, the focus on what was pressed or else on the number of results, and that number said aloud.
 * Without this script filters are links and a form, and the server shortens their addresses.
 */
const said = document.createElement("p");
said.className = "vh";
said.setAttribute("role", "status");
document.body.append(said);

const isOurs = (event) => Boolean(event.detail.elt?.closest?.("[data-list-filters], [data-list-links]"));

document.body.addEventListener("htmx:configRequest", (event) => {
  if (!isOurs(event)) return;
  const { parameters } = event.detail;
  for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "liste") return;
  const list = document.getElementById("liste");
  const count = list.querySelector(".result-count");
  said.textContent = (count ?? list.querySelector("h1")).textContent.trim();
  if (document.activeElement !== document.body) return;
  const heir = count ?? list.querySelector("h1");
  heir.tabIndex = -1;
  heir.focus({ preventScroll: true });
});

// A server that is away, or a page that is no list: the browser asks for it as it would have without us.
for (const name of ["htmx:responseError", "htmx:sendError"]) {
  document.body.addEventListener(name, (event) => {
    if (isOurs(event)) location.assign(event.detail.pathInfo.finalRequestPath);
  });
}
