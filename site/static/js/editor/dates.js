/* The dates of an event, by hand or by rhythm. */
import { $, $$, boot, button, el, icon, t } from "./dom.js";
import { addRow, input, isBlank, removeRow, rowsOf, startRows, tell } from "./rows.js";
import { post } from "./server.js";

function dress(box, row) {
  row.append(button(icon("remove"), t("removeDate"), () => removeRow(box, row)));
  const start = input(row, "start_time"),
    end = input(row, "end_time");
  start?.addEventListener("change", () => {
    if (end && !end.value && start.value) end.min = start.value;
  });
}

function rhythm(box) {
  const fold = $(".editor-rhythm", box);
  if (!fold) return;
  const note = el("p", { class: "editor-note", role: "status" });
  fold.append(note);
  $("[value=add_dates]", fold).addEventListener("click", async (event) => {
    event.preventDefault();
    const asked = new FormData();
    for (const field of $$("[name^=rhythm_]", fold))
      if (field.type !== "checkbox" || field.checked) asked.append(field.name, field.value);
    try {
      const { dates } = await post(boot.urls.dates, asked);
      rowsOf(box)
        .filter(isBlank)
        .forEach((row) => row.remove());
      for (const date of dates) addRow(box, date);
      note.textContent = t("datesAdded", { n: dates.length });
      tell(box);
    } catch (error) {
      note.textContent = error.message;
    }
  });
}

export function start() {
  rhythm(startRows("dates", { dress, kept: 1 }));
}
