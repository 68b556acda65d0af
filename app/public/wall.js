// The projected screen. What does not fit in letters that are read from afar is shown page by page: first what runs now
// and next, then the rest of the day, then the topics that wait. The whole board stays in the page; a style sheet of
// this script hides what is not on the page's turn. And the screen stays awake, where the browser can do that.

const TURN = 12_000;
/** The narrowest column that holds some three words a line, in the wall's own ems. */
const COLUMN = 13;
/** A waiting topic on its page: how wide and high, in ems. */
const WAITING = [18.5, 6.1];

const root = document.documentElement;
const main = document.querySelector(".wall-board");
/** What a step shows instead of the board; drawn anew by `follow.js`. */
const part = document.getElementById("suivi");
const pager = document.querySelector(".wall-pages");
const label = pager.querySelector("[data-page]");
const projected = matchMedia("(min-width: 56rem)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** One text of style rules for each page. */
let pages = [""];
let shown = 0;
let turning;

/** Cuts a list into as few and as even parts as hold `most` each. */
function parts(list, most) {
  const size = Math.ceil(list.length / Math.ceil(list.length / Math.max(most, 1)));
  const found = [];
  for (let start = 0; start < list.length; start += size) found.push(list.slice(start, start + size));
  return found;
}

/** Children, counted from 0, other than these. */
const others = (indices) => indices.map((index) => `:not(:nth-child(${index + 1}))`).join("");

const onlyColumns = (columns) =>
  `.board tr:not(.common) > *:not(:first-child)${others(columns.map((column) => column + 1))} { display: none !important }`;
const onlyRows = (rows) => `.board tbody > tr${others(rows)} { display: none !important }`;
const onlyWaiting = ([first, last]) =>
  `.board, .parked > a:not(:nth-of-type(n + ${first + 1}):nth-of-type(-n + ${last + 1})) { display: none !important }`;

const onlyItems = ([first, last]) =>
  `[data-paged] > :not(:nth-child(n + ${first + 1}):nth-child(-n + ${last + 1})) { display: none !important }`;

const NO_WAITING = ".parked { display: none !important }";

function layOut() {
  const before = pages[shown];
  // In the letters of the pages, which are also measured in them.
  root.dataset.page = "board";
  sheet.replaceSync("");
  pages = projected.matches ? plan() : [""];
  const same = pages.indexOf(before);
  // Laid out otherwise: as far on as it was.
  shown = same >= 0 ? same : Math.min(shown, pages.length - 1);
  show();
}

function plan() {
  const list = part.querySelector("[data-paged]");
  if (list) return planList(list);
  // Something else is shown instead.
  if (main.clientHeight === 0) return [""];
  const table = main.querySelector(".board");
  const em = parseFloat(getComputedStyle(main).fontSize);
  const indices = (length) => Array.from({ length }, (_, index) => index);
  const spaces = indices(table.tHead.rows[0].cells.length - 1);
  const columns = parts(spaces, Math.floor((main.clientWidth - 8 * em) / (COLUMN * em)));

  // As high as they want to be, with the columns of each page.
  root.dataset.measuring = "";
  const rows = [...table.tBodies[0].rows];
  const heights = rows.map(() => 0);
  for (const group of columns) {
    sheet.replaceSync(onlyColumns(group));
    rows.forEach((row, index) => (heights[index] = Math.max(heights[index], row.offsetHeight)));
  }
  const waiting = main.querySelectorAll(".parked > .card");
  const line = main.querySelector(".parked")?.offsetHeight ?? 0;
  const fits = line <= 3.2 * em;
  const room = main.clientHeight - table.tHead.offsetHeight - em - (fits ? line + em : 0);
  delete root.dataset.measuring;

  // What is over is shown only when the whole day is.
  const ahead = indices(rows.length).filter((index) => !rows[index].matches(".past"));
  const pages = [];
  for (const group of pack(ahead.length > 0 ? ahead : indices(rows.length), heights, room, 0.5 * em)) {
    for (const part of columns) pages.push(onlyRows(group) + onlyColumns(part) + (fits ? "" : NO_WAITING));
  }
  if (!fits) {
    const [width, height] = WAITING.map((size) => size * em);
    const most = Math.max(1, Math.floor((main.clientHeight - 4 * em) / height)) * Math.floor(main.clientWidth / width);
    for (const part of parts(indices(waiting.length), most)) pages.push(onlyWaiting([part[0], part.at(-1)]));
  }
  return pages.length > 0 ? pages : [""];
}

/** The rows of a list in the height that it has. */
function planList(list) {
  const top = list.offsetTop;
  const room = list.clientHeight;
  const items = [...list.children].map((item) => [item.offsetTop - top, item.offsetTop - top + item.offsetHeight]);
  const pages = [];
  let from = 0;
  items.forEach(([above, below], index) => {
    if (below - items[from][0] > room && above > items[from][0]) {
      pages.push([from, index - 1]);
      from = index;
    }
  });
  if (items.length > 0) pages.push([from, items.length - 1]);
  return pages.length > 1 ? pages.map(onlyItems) : [""];
}

/** Rows in order, as many on a page as there is room for. */
function pack(rows, heights, room, gap) {
  const groups = [];
  let used = Infinity;
  for (const row of rows) {
    used += heights[row] + gap;
    if (used > room) {
      groups.push([]);
      used = heights[row] + gap;
    }
    groups.at(-1).push(row);
  }
  return groups;
}

function show() {
  const page = pages[shown];
  sheet.replaceSync(page);
  root.dataset.page = page.includes(".parked >") ? "waiting" : "board";
  pager.hidden = pages.length < 2;
  label.textContent = label.dataset.page.replace("{}", shown + 1).replace("{}", pages.length);
}

function turn(by) {
  shown = (shown + by + pages.length) % pages.length;
  show();
  clearInterval(turning);
  turning = setInterval(() => {
    if (pages.length > 1 && !still.matches && root.dataset.paused === undefined) turn(1);
  }, TURN);
}

pager.addEventListener("click", (event) => {
  const button = event.target.closest("[data-turn]");
  if (button) turn(Number(button.dataset.turn));
});

let soon;
const again = () => {
  clearTimeout(soon);
  soon = setTimeout(layOut, 200);
};
new MutationObserver(again).observe(main, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["class"],
});
new MutationObserver(again).observe(part, { childList: true });
// Also when an announcement takes its place above the board, or leaves it.
new ResizeObserver(again).observe(main);
layOut();
turn(0);

/** The lock is lost whenever the page is hidden, and may be taken away. Browsers refuse it over plain HTTP and when the
    battery is low. */
async function stayAwake() {
  if (document.visibilityState !== "visible") return;
  try {
    const lock = await navigator.wakeLock?.request("screen");
    lock?.addEventListener("release", stayAwake, { once: true });
  } catch {}
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();
