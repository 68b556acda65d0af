// Moving a card by hand: an extra on wide screens with a mouse. It posts the very form that « Déplacer » leads to, and
// a refusal or a question leads to that page too. Where one may not place anything, no cell is free to drop on.

const board = document.querySelector(".board-form");
const all = document.getElementById("donnees").dataset.lead === "all";
const mayLead = all ? ".card" : ".card.mine";

/** The card in hand. */
let held;

/** The free cell under the pointer, if the card may go there. */
function cellAt(target) {
  const cell = target.closest?.("td[data-cell]");
  return held && cell && cell !== held.closest("td") && cell.querySelector(".free[href]") ? cell : null;
}

function over(cell) {
  for (const other of board.querySelectorAll("[data-over]")) if (other !== cell) delete other.dataset.over;
  if (cell) cell.dataset.over = "";
}

function letGo() {
  over(null);
  held = undefined;
  delete board.dataset.dragging;
}

document.addEventListener("dragstart", (event) => {
  const card = event.target.closest?.(mayLead);
  if (!card || !board.contains(card)) return;
  held = card;
  event.dataTransfer.effectAllowed = "move";
  // The browser draws what is carried before this changes anything.
  setTimeout(() => held && (board.dataset.dragging = ""));
});

document.addEventListener("dragover", (event) => {
  const cell = cellAt(event.target);
  over(cell);
  if (cell) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const cell = cellAt(event.target);
  if (!cell) return;
  event.preventDefault();
  post(held, cell.dataset.cell);
  letGo();
});

document.addEventListener("dragend", letGo);

// ── « Annuler », as after every other form, without leaving the page ─────────

/** Empty until something was done, so that what is put into it is said aloud, politely. */
const done = document.createElement("div");
done.className = "done";
done.role = "status";
document.getElementById("contenu").prepend(done);

/** This page as the server would show it now has the button that takes back what was just done. */
async function offerUndo() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelectorAll(".undo.passing").forEach((notice) => notice.remove());
  done.replaceChildren(...page.querySelectorAll(".undo.passing"));
}

document.addEventListener("forum:done", ({ target }) => {
  // The card has moved already: without its notice it is moved back by hand.
  if (target.matches(".by-hand")) offerUndo().catch(() => {});
});

/** As `forms.js` sends every form: the stream brings the result, or the page says why not. */
function post(card, cell) {
  const was = card.closest("td")?.dataset.cell;
  const topic = card.pathname.split("/").pop();
  const own = board.elements;
  const fields = {
    op: own.op.value,
    code: own.code.value,
    // The page where one chooses a place: a refusal is said there, with what to choose instead.
    from: `${new URL(card.href).pathname}/placer`,
    cell,
    ...(was ? { session: card.dataset.session, was } : { topic }),
  };
  document.querySelector("form.by-hand")?.remove();
  const form = document.createElement("form");
  form.className = "by-hand";
  form.method = "post";
  form.action = was ? "/api/move_session" : "/api/place_topic";
  form.dataset.form = "stay";
  form.dataset.away = board.dataset.away;
  form.dataset.sending = board.dataset.sending;
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  const alert = document.createElement("p");
  alert.className = "refusal";
  alert.role = "alert";
  form.append(alert);
  board.before(form);
  form.requestSubmit();
}
