// Lists whose lines go up and down (territories/arrangement.py). The form is told of the change, so that it warns
// before it is left.

for (const list of document.querySelectorAll("[data-arrangement]")) {
  const lines = () => [...list.children];

  const refresh = () => {
    for (const [place, line] of lines().entries()) {
      line.querySelector("[data-move='-1']").disabled = place === 0;
      line.querySelector("[data-move='1']").disabled = place === list.children.length - 1;
    }
  };

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const line = button.closest("li");
    const neighbour = button.dataset.move === "-1" ? line.previousElementSibling : line.nextElementSibling;
    if (!neighbour) return;
    if (button.dataset.move === "-1") neighbour.before(line);
    else neighbour.after(line);
    refresh();
    // At an end the button is off: its twin keeps the keyboard in the line.
    (button.disabled ? line.querySelector("[data-move]:not([disabled])") : button).focus();
    line.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
  });
  refresh();
}
