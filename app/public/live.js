// The live part of a page. Loads the WebAssembly, which holds the board and draws it, and starts its islands; holds the
// stream, the clock and the pause itself, because these are the browser's own things. Nothing here waits for the page
// to be idle: a busy phone never is.

/** The server beats every 15 s. */
const SILENCE = 40_000;
/** A cut shorter than this is not worth a worried line. */
const OFFLINE_AFTER = 10_000;
/** Phones that lost the server together do not come back together. */
const JITTER = 2_000;
/** How long changes are gathered before they are said aloud, and how many are said in full. */
const GATHERED = 5_000;
const SAID_IN_FULL = 3;
/** How long a card says that it has just moved. */
const JUST_NOW = 10_000;

const data = document.getElementById("donnees");
const line = document.querySelector(".live");
const [sentence, button] = line.children;
const words = line.dataset;
const status = document.querySelector("[role=status].sr");

let board;
let source;
let cursor = data.dataset.cursor;
/** Milliseconds to add to this device's clock to get the server's. */
let ahead = data.dataset.now * 1000 - Date.now();
let connection = "opening";
/** When the last event came or was begun to be waited for, and when the connection was lost if it is, by this device's
    clock. */
let heard = Date.now();
let lost;
/** Until when what is shown was true: the server's clock at its last sign of life. */
let known = data.dataset.now * 1000;
let reopening = false;
let paused = false;
/** What came during the pause. */
let kept = [];

const later = (wait, act) => setTimeout(act, wait + Math.random() * JITTER);
const fill = (template, ...values) => values.reduce((text, value) => text.replace("{}", value), template);
const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The server speaks another version of the wire: take its page. Not at once, not all together, and not while the server
    is away: nothing would bring a wall back from the browser's own page of error. */
const reload = () => later(1_000, async () => {
  const answer = await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
  if (answer?.status < 500) location.reload();
  else reload();
});

// ── The line that says whether the page is live ──────────────────────────────

/** « 10 h 42 » where the rencontre is; on another day « lundi 22 h 10 ». */
function told(time) {
  const clock = { timeZone: words.zone, weekday: "long", hour: "numeric", minute: "2-digit", hourCycle: "h23" };
  const format = new Intl.DateTimeFormat(document.documentElement.lang, clock);
  const read = (at) => Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { weekday, hour, minute } = read(time);
  const at = minute === "00" ? fill(words.sharp, Number(hour)) : fill(words.hour, Number(hour), minute);
  return weekday === read(Date.now() + ahead).weekday ? at : `${weekday} ${at}`;
}

function show() {
  const state = paused && connection === "live" ? "paused" : connection;
  words.state = state;
  const said = state === "offline" ? fill(words.offline, told(known)) : words[state];
  if (sentence.textContent !== said) sentence.textContent = said;
  button.textContent = paused ? words.resume : words.pause;
  if (connection !== "opening") document.documentElement.dataset.live = connection === "live" ? "open" : "lost";
}

function become(state) {
  if (state === connection) return;
  connection = state;
  show();
}

function alive() {
  heard = Date.now();
  known = heard + ahead;
}

function found() {
  alive();
  lost = undefined;
  become("live");
}

function lose() {
  lost ??= Date.now();
  if (connection !== "offline") become("reconnecting");
}

// ── The stream ───────────────────────────────────────────────────────────────

// `EventSource` reconnects by itself after a cut, but not after a refusal and not from a sleep that it did not notice;
// so after 40 s without a beat, when the network or the page comes back, or when it closed for good, it is opened
// again from the last event seen.
function open() {
  source?.close();
  source = new EventSource(`${data.dataset.watch}&after=${cursor}`);
  source.onopen = found;
  source.onerror = lose;
  source.onmessage = hear;
  source.addEventListener("snapshot", hear);
  source.addEventListener("beat", (event) => {
    ahead = event.data * 1000 - Date.now();
    alive();
  });
  source.addEventListener("retired", () => location.reload());
  heard = Date.now();
}

function hear(event) {
  alive();
  cursor = event.lastEventId || cursor;
  if (!paused) return apply(event);
  // A snapshot replaces all that waited before it.
  if (event.type === "snapshot") kept = [];
  kept.push(event);
}

function apply(event) {
  keepFocus();
  if (event.type === "snapshot") {
    // What moved while this screen was away did not move just now.
    unmarked();
    if (!board.snapshot(bytes(event.data))) reload();
    return;
  }
  const news = board.deltas(bytes(event.data));
  if (news === undefined) reload();
  else if (news) {
    tell(news.split("\n").filter(Boolean));
    document.dispatchEvent(new Event("forum:changed"));
  }
}

/** A card that moves is another element afterwards: who was on it stays on it, and nothing scrolls. */
function keepFocus() {
  const had = document.activeElement;
  const name = had.matches(".card") ? "href" : "aria-describedby";
  const names = `[${name}="${had.getAttribute(name)}"]`;
  // What changed is drawn in microtasks, before any timer.
  setTimeout(() => had.isConnected || document.querySelector(names)?.focus({ preventScroll: true }));
}

/** Every second: the time; is the line worried enough; is the stream dead without having said so? */
function lookAfter() {
  board.tick((Date.now() + ahead) / 1000);
  const closed = source.readyState === EventSource.CLOSED;
  if ((closed || Date.now() - heard > SILENCE) && !reopening) {
    lose();
    reopening = true;
    later(1_000, reopen);
    // A wall whose link was taken back while it was away is refused, and its page says so.
    if (closed && data.dataset.watch.includes("jeton=")) {
      fetch(location.href, { method: "HEAD" }).then(({ status }) => status === 410 && location.reload(), () => {});
    }
  }
  if (connection === "reconnecting" && Date.now() - lost > OFFLINE_AFTER) become("offline");
  // A night later it was on another day.
  if (connection === "offline") show();
}

function reopen() {
  reopening = false;
  open();
}

// ── What changed, for those who do not see it move ───────────────────────────

let gathered = [];

function tell(news) {
  if (news.length === 0) return;
  if (gathered.length === 0) {
    setTimeout(() => {
      status.textContent =
        gathered.length > SAID_IN_FULL ? fill(words.several, gathered.length) : gathered.join(" ");
      gathered = [];
    }, GATHERED);
  }
  gathered.push(...news);
}

// ── What moved just now, for those who do ────────────────────────────────────

/** The cell and the topic of each card on the board, by the id of its element, which is that of its session. */
const placed = new Map();

const cellOf = (card) => card.closest("td")?.dataset.cell;
const topicOf = (card) => card.getAttribute("href");

function note(card) {
  if (cellOf(card)) placed.set(card.id, { cell: cellOf(card), topic: topicOf(card) });
}

/** What is said of a card that was just drawn; nothing when it is where it was. */
function whatHappened(card) {
  const cell = cellOf(card);
  if (cell) {
    const before = placed.get(card.id)?.cell;
    note(card);
    if (before !== cell) return before ? words.moved : words.placed;
    return undefined;
  }
  const sessions = [...placed].filter(([, { topic }]) => topic === topicOf(card));
  for (const [id] of sessions) placed.delete(id);
  return sessions.length > 0 ? words.parked : words.proposed;
}

const moves = new MutationObserver((changes) => {
  for (const card of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!card.isConnected || !card.classList?.contains("card")) continue;
    const happened = whatHappened(card);
    if (!happened) continue;
    card.dataset.fresh = happened;
    setTimeout(() => delete card.dataset.fresh, JUST_NOW);
  }
});

/** What the next draw changes is not marked: it is drawn in microtasks, before any timer. */
function unmarked() {
  moves.disconnect();
  setTimeout(observe);
}

function observe() {
  document.querySelectorAll(".card").forEach(note);
  moves.observe(document.getElementById("contenu"), { childList: true, subtree: true });
}

// ── What people do ───────────────────────────────────────────────────────────

button.addEventListener("click", () => {
  paused = !paused;
  document.documentElement.toggleAttribute("data-paused", paused);
  show();
  if (paused) return;
  for (const event of kept.splice(0)) apply(event);
});

// `forms.js` tells when a mark of this person was accepted.
document.addEventListener("forum:mark", ({ detail }) => {
  const [topic, on] = detail.split("-");
  board?.mark(Number(topic), on === "on");
});

// On a phone a slot's free places unfold as the target of a link, also without this; here the link folds them too.
document.addEventListener("click", (event) => {
  const fold = event.target.closest(".fold");
  if (!fold?.closest(":target")) return;
  event.preventDefault();
  location.replace(`#${fold.closest("tr").id}`);
});

// ── The start ────────────────────────────────────────────────────────────────

/** Until it is there: the network may be away just now. A browser remembers that an address failed, so it is varied. */
async function load(attempt = 0) {
  try {
    const variant = attempt ? `?essai=${attempt}` : "";
    const module = await import(data.dataset.js + variant);
    await module.default({ module_or_path: data.dataset.wasm });
    return module;
  } catch {
    lose();
    await new Promise((retry) => later(2_000, retry));
    return load(attempt + 1);
  }
}

// Cards are moved by hand where there is room and a mouse, by those who may: others do not download how.
const mayLead = data.dataset.lead || document.querySelector(".card.mine");
const withMouse = matchMedia("(min-width: 56rem) and (hover: hover) and (pointer: fine)").matches;
const hand = data.dataset.drag && mayLead && withMouse && import(data.dataset.drag).catch(() => {});

const module = await load();
if (module.hydrate(bytes(data.textContent))) {
  board = module;
  for (const island of document.querySelectorAll("leptos-island")) module[island.dataset.component](island);
  observe();
  await hand;
  open();
  setInterval(lookAfter, 1_000);
  for (const event of ["online", "pageshow"]) {
    addEventListener(event, () => {
      if (lost || Date.now() - heard > SILENCE / 2) open();
    });
  }
  addEventListener("offline", lose);
} else {
  reload();
}
