// « Copier »: puts a text of the page into the clipboard. Without this module, or where the browser does not let it, the
// text is selected and copied by hand.

for (const way of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(way.dataset.copy);
  const said = way.querySelector("[role=status]");
  if (!navigator.clipboard || !text) continue;
  way.hidden = false;
  way.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = way.dataset.copied;
    } catch {
      text.select();
    }
  });
}
