// A part of a page that the server draws again when something it shows has changed. The stream says what changed; the
// page's own address gives the new HTML, so that nothing is drawn twice in two languages. Also counts time down, by the
// server's clock, and how many would come.

/** The server beats every 15 s. */
const SILENCE = 40_000;
/** Changes that come together are fetched once, and phones do not all fetch at the same instant. */
const GATHERED = 150;
const JITTER = 350;

const part = document.getElementById("suivi");
const said = document.getElementById("suivi-dit");
const { follow, watch, interested } = part.dataset;
const followed = new Set(follow.split(" "));
const [one, many] = interested.split("|");

/** Where a reader may hold the part still. */
const line = document.querySelector(".live[data-holds]");

let source;
let cursor = part.dataset.cursor;
let heard = Date.now();
/** Milliseconds to add to this device's clock to get the server's. */
let ahead = part.dataset.now * 1000 - Date.now();

// ── The stream ───────────────────────────────────────────────────────────────

function open() {
  source?.close();
  source = new EventSource(`${watch}&after=${cursor}`);
  source.onmessage = hear;
  source.onopen = () => become("live");
  source.onerror = () => become("reconnecting");
  source.addEventListener("snapshot", (event) => {
    note(event);
    redraw();
  });
  source.addEventListener("beat", (event) => {
    heard = Date.now();
    ahead = event.data * 1000 - heard;
  });
  heard = Date.now();
}

function note(event) {
  heard = Date.now();
  cursor = event.lastEventId || cursor;
}

function hear(event) {
  note(event);
  for (const delta of JSON.parse(event.data)) {
    const [kind, what] = Object.entries(delta)[0];
    if (kind === "Interest") count(what);
    else if (followed.has(kind)) redraw();
  }
}

/** One tap of anyone costs no request: how many would come is in the stream. */
function count({ topic, count }) {
  const shown = part.querySelector(`[data-interest="${topic}"]`);
  if (shown) shown.textContent = count > 1 ? many.replace("{}", count) : count ? one : "";
}

// ── Drawing again ────────────────────────────────────────────────────────────

let waiting;
let again = false;

function redraw() {
  if (held) {
    missed = true;
    return;
  }
  if (waiting) {
    again = true;
    return;
  }
  waiting = setTimeout(async () => {
    again = false;
    await fetchPart().catch(() => {});
    waiting = undefined;
    if (again) redraw();
  }, GATHERED + Math.random() * JITTER);
}

async function fetchPart() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (!fresh) return location.reload();
  const had = part.contains(document.activeElement) ? document.activeElement.id : "";
  const height = document.documentElement.scrollHeight;
  tell(fresh);
  part.replaceChildren(...fresh.childNodes);
  if (had) document.getElementById(had)?.focus({ preventScroll: true });
  // Whoever reads further down goes on reading there.
  if (line && scrollY > 0) scrollBy(0, document.documentElement.scrollHeight - height);
  tick();
}

/** The first of a list that was not there before is said, and marked. */
function tell(fresh) {
  const list = fresh.querySelector("[data-said]");
  const first = [...(list?.querySelectorAll("a[id]") ?? [])].find(({ id }) => !document.getElementById(id));
  if (!first) return;
  said.textContent = list.dataset.said.replace("{}", first.textContent);
  first.closest("li").dataset.fresh = "";
}

// ── Held still ───────────────────────────────────────────────────────────────

let held = false;
let missed = false;
let connection = "opening";

function become(state) {
  connection = state;
  if (!line) return;
  const [sentence, button] = line.children;
  line.dataset.state = held && state === "live" ? "paused" : state;
  sentence.textContent = line.dataset[line.dataset.state];
  button.textContent = held ? line.dataset.resume : line.dataset.pause;
}

line?.querySelector("button").addEventListener("click", () => {
  held = !held;
  become(connection);
  if (!held && missed) redraw();
  missed = false;
});

// ── The countdown ────────────────────────────────────────────────────────────

/** Ends of announcements that were told already. */
const told = new Set();

function tick() {
  const timer = part.querySelector("[data-ends]");
  if (!timer) return;
  const { ends, over, then, sounds, seconds } = timer.dataset;
  // The server says its time in whole seconds: one may seem to be left over at the start.
  const left = Math.min(Math.ceil(ends - (Date.now() + ahead) / 1000), seconds);
  const words = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : over;
  const shown = timer.querySelector("b");
  if (shown.textContent !== words) shown.textContent = words;
  timer.style.setProperty("--left", Math.min(Math.max(left / seconds, 0), 1));
  timer.classList.toggle("over", left <= 0);
  if (left > 0 || told.has(ends)) return;
  told.add(ends);
  // A page that is opened long after tells nothing and goes nowhere.
  if (left < -5) return;
  said.textContent = over;
  if (sounds !== undefined) chime();
  if (then) location.assign(then);
}

/** Two short notes, softly. Browsers stay silent until someone has touched the page. */
function chime() {
  try {
    const audio = new AudioContext();
    for (const [at, pitch] of [[0, 660], [0.18, 880]]) {
      const [note, volume] = [audio.createOscillator(), audio.createGain()];
      note.frequency.value = pitch;
      volume.gain.setValueAtTime(0.15, audio.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.4);
      note.connect(volume).connect(audio.destination);
      note.start(audio.currentTime + at);
      note.stop(audio.currentTime + at + 0.4);
    }
  } catch {
    // The time is over all the same, and is shown.
  }
}

// ── The start ────────────────────────────────────────────────────────────────

// `forms.js` says when a form of this part was accepted: its result need not wait for the stream.
part.addEventListener("forum:done", redraw);
for (const event of ["online", "pageshow"]) {
  addEventListener(event, () => {
    if (Date.now() - heard > SILENCE / 2) open();
  });
}
setInterval(() => {
  tick();
  const closed = source.readyState === EventSource.CLOSED;
  if ((closed && Date.now() - heard > 2_000) || Date.now() - heard > SILENCE) open();
}, 250);
open();
tick();
