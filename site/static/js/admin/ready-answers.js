// Choosing a ready answer writes it into the field beside it, where it can be changed before it is sent.
for (const list of document.querySelectorAll("select[data-ready-answers]")) {
  const field = document.getElementById(list.dataset.readyAnswers);
  list.addEventListener("change", () => {
    const words = list.selectedOptions[0].dataset.words;
    if (words) field.value = words;
  });
}
