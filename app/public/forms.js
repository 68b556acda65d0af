// Makes forms better where JavaScript runs: one submission at a time, the answer without leaving a live page, and
// nothing lost when the server is away. Without it every form works as a plain form.

/**
 * A submission keeps its name until it is refused, or done on a page that stays: the same sent again acts once,
 * whether it got no answer or the browser went back to the page as it was left.
 */
const sent = new WeakMap();

/** crypto.randomUUID is for secure pages only, and a venue may have plain HTTP. */
function newOp() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
// For the modules of single pages, which run after this one. An import would load this file twice: its address on a
// page carries a version.
globalThis.newOp = newOp;

function say(form, sentence) {
  const alert = form.querySelector(".refusal");
  if (alert) alert.textContent = sentence;
}

/** Tells the live page that a mark of this person was accepted. */
function tell(mark) {
  if (mark) document.dispatchEvent(new CustomEvent("forum:mark", { detail: mark }));
}

async function send(form, button) {
  const fields = new URLSearchParams(new FormData(form, button));
  const content = [...fields].filter(([name]) => name !== "op").join();
  const before = sent.get(form);
  const op = before?.content === content ? before.op : newOp();
  fields.set("op", op);
  sent.set(form, { content, op });

  const answer = await fetch(form.getAttribute("action"), {
    method: "POST",
    body: fields,
    headers: { accept: "text/plain" },
  });
  const sentence = answer.ok ? "" : await answer.text();
  if (answer.status >= 500) throw new Error(sentence);
  const stays = form.dataset.form === "stay";
  if (!answer.ok || stays) sent.delete(form);
  follow(form, answer, { stays, sentence, fields });
}

function follow(form, answer, { stays, sentence, fields }) {
  const next = answer.headers.get("location");
  const elsewhere = next && new URL(next, location.href).pathname !== location.pathname;
  if (stays && answer.ok) {
    say(form, "");
    tell(fields.get("set"));
    form.dispatchEvent(new Event("forum:done", { bubbles: true }));
  } else if (next && (!stays || elsewhere)) {
    go(next);
  } else {
    say(form, sentence);
  }
}

/** Like a link; also when only what follows the « # » differs, so that the page shows what is true now. */
function go(next) {
  const here = location.pathname + location.search;
  location.assign(next);
  if (next.split("#")[0] === here) location.reload();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.form || form.enctype === "multipart/form-data") return;
  event.preventDefault();
  const button = event.submitter;
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  button?.setAttribute("aria-disabled", "true");
  say(form, "");
  const slow = setTimeout(() => say(form, form.dataset.sending), 400);
  send(form, button)
    .catch((error) => say(form, error instanceof TypeError ? form.dataset.away : error.message || form.dataset.away))
    .finally(() => {
      clearTimeout(slow);
      if (form.querySelector(".refusal")?.textContent === form.dataset.sending) say(form, "");
      form.ariaBusy = "false";
      button?.removeAttribute("aria-disabled");
    });
});
