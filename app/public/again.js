// A part of a page that is asked for when a time has come that the server named: `data-in`, in seconds. The server alone
// decides what it says then, and when it is to be asked next; a phone's clock only has to run, not to be right.

/** Phones do not all ask at the same instant. */
const JITTER = 2_000;
/** Browsers wait for some weeks at most. */
const LONGEST = 2_000_000;

function wait(part) {
  const seconds = Number(part.dataset.in);
  if (seconds > 0 && seconds < LONGEST) setTimeout(again, seconds * 1_000 + Math.random() * JITTER, part);
}

async function again(part) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  // The network is away: a moment later.
  if (!answer?.ok) return setTimeout(again, 10_000, part);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById(part.id);
  part.textContent = now?.textContent.trim() ?? "";
  part.dataset.in = now?.dataset.in ?? "";
  wait(part);
}

document.querySelectorAll("[data-in]").forEach(wait);
