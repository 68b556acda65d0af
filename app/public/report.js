// A report is kept as it is typed: on the server, as a draft of whoever types, and nowhere in the browser. Without
// this the form is saved by its button. The page's own words are in `data-` attributes.

const status = document.querySelector("[data-draft]");
const form = status?.closest("form");

/** Typing pauses this long before it is sent; it is sent this often at most. */
const PAUSE = 1_500;
const AT_MOST_EVERY = 4_000;
/** Without an answer it is tried again after this long, or as soon as the network is back. */
const AGAIN = 8_000;
/** What a browser still sends for a page that is gone. */
const KEEPALIVE = 60_000;

let dirty = false;
let sending = false;
/** The form itself is on its way: nothing is a draft any more. */
let saving = false;
let sent = 0;
let timer;

function content() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("keep", "on");
  return fields;
}

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(keep, delay);
}

function say(sentence) {
  if (status.textContent !== sentence) status.textContent = sentence;
}

/** « 10:42 » is said as « 10 h 42 ». */
function saved(at) {
  say(status.dataset.saved.replace("{heure}", (at ?? "").replace(":", "\u00a0h\u00a0")));
}

async function keep() {
  if (!dirty || saving) return;
  if (sending) return plan(PAUSE);
  dirty = false;
  sending = true;
  sent = Date.now();
  try {
    const answer = await fetch(status.dataset.draft, {
      method: "POST",
      body: content(),
      headers: { accept: "text/plain" },
    });
    if (answer.ok) {
      saved(answer.headers.get("saved-at"));
    } else if (answer.status === 429 || answer.status >= 500) {
      throw new Error(await answer.text());
    } else {
      // The report takes no notes any more, or asks for a name: the button says it too.
      say(await answer.text());
    }
  } catch {
    dirty = true;
    say(status.dataset.offline);
    plan(AGAIN);
  } finally {
    sending = false;
  }
}

/** The page goes away, perhaps for good: no waiting for an answer. */
function leave() {
  if (!dirty || saving) return;
  const fields = content();
  const keepalive = fields.toString().length < KEEPALIVE;
  dirty = false;
  fetch(status.dataset.draft, { method: "POST", body: fields, keepalive, headers: { accept: "text/plain" } }).then(
    (answer) => answer.ok && saved(answer.headers.get("saved-at")),
    () => {
      dirty = true;
      say(status.dataset.offline);
      plan(AGAIN);
    },
  );
}

/** One more empty line of a list, with ids of its own. */
function addLine(list) {
  const lines = list.querySelectorAll(".line");
  const last = lines[lines.length - 1];
  const line = last.cloneNode(true);
  const renumber = (text) => text?.replace(/\d+$/, (number) => String(Number(number) + 1)) ?? "";
  line.setAttribute("aria-label", renumber(last.getAttribute("aria-label")));
  for (const problem of line.querySelectorAll(".problem")) problem.remove();
  for (const input of line.querySelectorAll("input")) {
    input.id = renumber(input.id);
    input.name = renumber(input.name);
    input.value = "";
    input.removeAttribute("value");
    input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", "rappel");
  }
  for (const label of line.querySelectorAll("label")) label.htmlFor = renumber(label.htmlFor);
  last.after(line);
  line.querySelector("input").focus();
}

if (form) {
  for (const list of form.querySelectorAll("[data-lines]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = status.dataset.add;
    button.addEventListener("click", () => addLine(list));
    list.append(button);
  }
  form.addEventListener("input", () => {
    dirty = true;
    saving = false;
    plan(Math.max(PAUSE, sent + AT_MOST_EVERY - Date.now()));
  });
  form.addEventListener("submit", () => {
    saving = true;
  });
  // It was refused, or the server is away: what is in the form is a draft again.
  new MutationObserver(() => {
    if (!form.querySelector(".refusal").textContent || form.ariaBusy === "true") return;
    saving = false;
    dirty = true;
    plan(PAUSE);
  }).observe(form, { attributes: true, attributeFilter: ["aria-busy"] });
  addEventListener("online", () => plan(0));
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
}
