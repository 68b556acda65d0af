// Opens the printer's window: at a press, or at once where the address asks for it.

const button = document.getElementById("imprimer");
button.hidden = false;
button.addEventListener("click", () => print());
if (new URLSearchParams(location.search).has("imprimer")) addEventListener("load", () => print());
