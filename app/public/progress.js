// How a mailing goes on, without reloading the page by hand: the list is asked for again as long as something waits.
// What a reader has opened stays open, and the focus stays where it is.

const list = document.getElementById("envois");

async function again() {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("envois");
    for (const open of list.querySelectorAll("details[open]")) {
      const same = now?.querySelector(`[data-mailing="${open.dataset.mailing}"]`);
      if (same) same.open = true;
    }
    const held = list.contains(document.activeElement);
    if (now && !held) list.replaceChildren(...now.childNodes);
    // Told once, when it is over.
    if (now && !now.dataset.waiting) {
      if (!held) document.getElementById("envois-fini")?.replaceChildren(now.dataset.over);
      return;
    }
  }
  setTimeout(again, 2000);
}

if (list.dataset.waiting) setTimeout(again, 1000);
