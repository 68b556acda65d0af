// A part of a page that the server draws again when something it shows has changed. The stream says what changed; the
// page's own address gives the new HTML, so that nothing is drawn twice in two languages. Also counts time down, by the
// server's clock, and how many would come.

/** The server beats every 15 s. */
const SILENCE = 40_000;
/** Changes that come together are fetched once, and phones do not all fetch at the same instant. */
const GATHERED = 150;
const JITTER = 350;
/** An answer that takes longer will not come; and how long after that the part is asked for again. */
const PATIENCE = 20_000;
const AGAIN = 5_000;

const part = document.getElementById("suivi");
const said = document.getElementById("suivi-dit");
const { watch, interested, every, gathered = GATHERED } = part.dataset;
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
  // This screen shows something else from now on.
  source.addEventListener("turned", redraw);
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
    else if (part.dataset.follow.split(" ").includes(kind)) redraw();
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
let retry;

/** A wall is held still by the button of the whole page. */
const isHeld = () => held || document.documentElement.dataset.paused !== undefined;

function redraw() {
  if (isHeld()) {
    missed = true;
    return;
  }
  if (waiting) {
    again = true;
    return;
  }
  clearTimeout(retry);
  waiting = setTimeout(async () => {
    again = false;
    const answered = await fetchPart().catch(() => false);
    waiting = undefined;
    if (again) redraw();
    // The server is away: nothing else may tell, when it is back, that what is shown is old.
    else if (!answered) retry = setTimeout(redraw, AGAIN + Math.random() * JITTER);
  }, Number(gathered) + Math.random() * JITTER);
}

/** What a page was built with. */
const build = (page) =>
  [...page.querySelectorAll("script[src], link[rel=stylesheet]")].map((part) => part.outerHTML).join();

/** Did the server answer? */
async function fetchPart() {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(location.href, { headers: { accept: "text/html" }, signal });
  if (!answer.ok) return answer.status < 500;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  // Of another version of the program, and nobody is writing here: its styles and scripts are others too.
  const renewed = build(page) !== build(document) && !document.querySelector("form");
  if (!fresh || renewed) {
    location.reload();
    return true;
  }
  const had = part.contains(document.activeElement) ? document.activeElement.id : "";
  const height = document.documentElement.scrollHeight;
  tell(fresh);
  keepRefusals(fresh);
  // What is shown now may follow other changes than what was shown before.
  part.dataset.follow = fresh.dataset.follow;
  part.replaceChildren(...fresh.childNodes);
  if (had) document.getElementById(had)?.focus({ preventScroll: true });
  // Whoever reads further down goes on reading there.
  if (line && scrollY > 0) scrollBy(0, document.documentElement.scrollHeight - height);
  tick();
  return true;
}

/** Why a form was refused just now is still to be read, although someone else's act draws the part again. */
function keepRefusals(fresh) {
  for (const refusal of part.querySelectorAll(".refusal:not(:empty)")) {
    const form = refusal.closest("form");
    if (refusal.textContent === form.dataset.sending) continue;
    const action = form.getAttribute("action");
    const same = fresh.querySelector(`form[action="${action}"] .refusal:empty`);
    if (same) same.textContent = refusal.textContent;
  }
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

/** From so many minutes on, what is left is said in hours. */
const IN_HOURS = 120;

/** In minutes as long as a look from afar needs no seconds. */
function inWords(left, { over, minutes, hours, soon }) {
  if (left <= 0) return over;
  if (minutes && left > soon) {
    const whole = Math.ceil(left / 60);
    return whole < IN_HOURS ? minutes.replace("{}", whole) : inHours(hours, whole);
  }
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

/** « 5 h 45 », « 6 h » */
function inHours(words, minutes) {
  const rest = minutes % 60 ? String(minutes % 60).padStart(2, "0") : "";
  return words.replace("{}", Math.floor(minutes / 60)).replace("{}", rest).trim();
}

function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function tick() {
  const now = (Date.now() + ahead) / 1000;
  for (const timer of part.querySelectorAll("[data-ends]")) countDown(timer, now);
  for (const late of part.querySelectorAll("[data-late]")) {
    const minutes = Math.floor((now - late.dataset.late) / 60);
    late.hidden = minutes < 1;
    const { words, hours } = late.dataset;
    const rest = String(minutes % 60).padStart(2, "0");
    say(late, minutes < 60 ? words.replace("{}", minutes) : hours.replace("{}", Math.floor(minutes / 60)).replace("{}", rest));
  }
  // What is shown was true until now.
  const shown = part.querySelector("[data-until]")?.dataset.until;
  if (shown && now >= shown && shown !== past) {
    past = shown;
    redraw();
  }
}

/** When what is shown ended, if it was fetched anew since. */
let past;

function countDown(timer, now) {
  const { ends, over, then, sounds, seconds, soon } = timer.dataset;
  // The server says its time in whole seconds: one may seem to be left over at the start.
  const left = Math.min(Math.ceil(ends - now), seconds);
  say(timer.querySelector("b"), inWords(left, timer.dataset));
  timer.classList.toggle("soon", left > 0 && left <= soon);
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
  if (missed && !isHeld()) {
    missed = false;
    redraw();
  }
  const closed = source.readyState === EventSource.CLOSED;
  if ((closed && Date.now() - heard > 2_000) || Date.now() - heard > SILENCE) open();
}, 250);
if (every) setInterval(redraw, every * 1_000);
open();
tick();
