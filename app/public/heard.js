// What concerns the reader, on a page whose stream `live.js` holds: fetched from a page of its own when the board changed,
// and every minute for what is only asked of them, or is about to begin.

const MINUTE = 60_000;
/** Changes that come together are fetched once, and phones do not all fetch at the same instant. */
const GATHERED = 300;
const JITTER = 700;

const part = document.getElementById("concerne");
const status = document.querySelector("[role=status].sr");
let waiting;

function later() {
  waiting ??= setTimeout(async () => {
    await fetchPart().catch(() => {});
    waiting = undefined;
  }, GATHERED + Math.random() * JITTER);
}

async function fetchPart() {
  const answer = await fetch(part.dataset.page, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  // Whoever is on a button of it, or reads why it was refused, is not interrupted.
  if (!fresh || part.contains(document.activeElement) || part.querySelector(".refusal:not(:empty)")) return;
  // Forms lead back to where they are sent from.
  for (const from of fresh.querySelectorAll("[name=from]")) from.value = location.pathname + location.search;
  const list = fresh.querySelector("[data-said]");
  const line = [...(list?.querySelectorAll("a[id]") ?? [])].find(({ id }) => !document.getElementById(id));
  if (line) status.textContent = list.dataset.said.replace("{}", line.textContent);
  part.replaceChildren(...fresh.childNodes);
}

document.addEventListener("forum:changed", later);
setInterval(() => document.hidden || later(), MINUTE);
