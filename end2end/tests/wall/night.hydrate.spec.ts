// A wall is left alone: over a night, through cuts, and while the server is
// restarted, also with another version of the program.
import type { Page } from "@playwright/test";
import { Person } from "../../fixtures/posted.ts";
import { today } from "../../fixtures/server.ts";
import { expect, test } from "../../fixtures/test.ts";
import { live, sameDocument } from "../../people.ts";

test.setTimeout(120_000);

const AWAY = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED/;
const OFFLINE = /^Hors ligne depuis /;
const WEEKDAY = "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";

/** « 22 h 10 », as the wall writes it, to be looked for. */
function hour(at: Date): string {
  const [hours, minutes] = at.toLocaleTimeString("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" }).split(":");
  return minutes === "00" ? `${Number(hours)}\\sh` : `${Number(hours)}\\sh\\s${minutes}`;
}

const shown = (wall: Page) => wall.locator("a.card").allTextContents();

test("over a night without the server the wall keeps the evening, says since when, and comes back in the morning", async ({
  page: wall,
  ownServer,
  guard,
}) => {
  guard.expectError(AWAY);
  const forum = await ownServer.createForum({ date: today(), demoTopics: 8 });
  await wall.clock.install();
  const opened = new Date();
  await wall.goto(forum.wall);
  await live(wall);
  const stays = await sameDocument(wall);
  const before = await shown(wall);
  expect(before).toHaveLength(8);

  await ownServer.kill();
  const cut = new Date();
  const since = `(${[...new Set([hour(opened), hour(cut)])].join("|")})`;
  const line = wall.getByText(OFFLINE);
  await expect(line).toHaveText(new RegExp(`^Hors ligne depuis (${WEEKDAY} )?${since}$`), { timeout: 30_000 });

  // The next day, and the day after: what was known is there, and the day is named.
  for (const night of [1, 2]) {
    await wall.clock.fastForward("24:00:00");
    await expect(line).toHaveText(new RegExp(`^Hors ligne depuis ${WEEKDAY} ${since}$`), { timeout: 30_000 });
    await expect(wall.getByText("La journée est terminée."), `night ${night}`).toBeVisible();
    expect(await shown(wall)).toEqual(before);
  }

  await ownServer.start();
  await expect(wall.getByText("En direct")).toBeVisible({ timeout: 60_000 });
  // Its clock is the server's again, on whose day it is still.
  const clock = wall.locator(".clock");
  await expect(clock).toHaveText(/^\d+\sh/);
  expect(await shown(wall)).toEqual(before);
  await stays();
});

test("what fell due during a cut is asked for again when the network is back, though nothing changed", async ({
  page: wall,
  forum,
  guard,
}) => {
  guard.expectError(AWAY);
  const zoe = new Person(forum);
  await zoe.enter("Zoé");
  await wall.clock.install();
  // Until the day begins it says when it does.
  await wall.goto(await zoe.screen("now"));
  await live(wall);
  await expect(wall.getByText(/^On commence .* à 10\sh$/)).toBeVisible();

  await wall.context().setOffline(true);
  await expect(wall.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible({ timeout: 30_000 });
  const failed = wall.waitForEvent("requestfailed", (request) => request.resourceType() === "fetch");
  const due = Number(await wall.locator("[data-until]").getAttribute("data-until")) * 1_000;
  await wall.clock.fastForward(due - Date.now() + 60_000);
  await failed;

  const redrawn = wall.waitForResponse((response) => response.url() === wall.url() && response.request().resourceType() === "fetch");
  await wall.context().setOffline(false);
  expect((await redrawn).ok()).toBe(true);
});

test("after many cuts the wall shows the step of now, and holds no more than before", async ({ page: wall, forum, guard }) => {
  guard.expectError(AWAY);
  const zoe = new Person(forum);
  await zoe.enter("Zoé");
  let at = "";
  const goTo = async (step: number) => {
    await zoe.post("/api/go_to_step", { at, step });
    at = String(step);
  };
  // What is still open or ticking, by what made it.
  await wall.addInitScript(() => {
    // Weakly, so that what is looked at is not what holds.
    const streams: WeakRef<EventSource>[] = [];
    const ticking = new Set<unknown>();
    const [Source, every, stop] = [EventSource, setInterval, clearInterval];
    Object.assign(window, {
      held: () => ({ streams: streams.filter((stream) => (stream.deref()?.readyState ?? Source.CLOSED) !== Source.CLOSED).length, ticking: ticking.size }),
      EventSource: class extends Source {
        constructor(url: string) {
          super(url);
          streams.push(new WeakRef(this));
        }
      },
      setInterval: (...args: Parameters<typeof every>) => {
        const id = every(...args);
        ticking.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        ticking.delete(id);
        stop(id);
      },
    });
  });
  const browser = await wall.context().newCDPSession(wall);
  await browser.send("Performance.enable");
  const held = async () => {
    await browser.send("HeapProfiler.collectGarbage");
    const { metrics } = await browser.send("Performance.getMetrics");
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
    const elements = await wall.locator("*").count();
    const own = await wall.evaluate(() => (window as unknown as { held: () => object }).held());
    return { elements, listeners: of("JSEventListeners"), nodes: of("Nodes"), ...own };
  };

  await goTo(1);
  await wall.goto(forum.wall);
  await live(wall);
  const stays = await sameDocument(wall);
  const cycle = async () => {
    await wall.context().setOffline(true);
    await expect(wall.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible({ timeout: 30_000 });
    await goTo(2);
    await wall.context().setOffline(false);
    await expect(wall.getByRole("heading", { name: "La loi de la mobilité" })).toBeVisible({ timeout: 30_000 });
    await expect(wall.getByText("En direct")).toBeVisible({ timeout: 30_000 });
    await goTo(1);
    await expect(wall.getByRole("heading", { name: "Bienvenue" })).toBeVisible();
  };
  // The first time browsers make what they keep.
  await cycle();
  const before = await held();
  for (let cut = 0; cut < 8; cut++) await cycle();
  const { nodes, listeners, ...after } = await held();
  expect(after).toEqual({ elements: before.elements, streams: 2, ticking: (before as unknown as { ticking: number }).ticking });
  // Of each redraw nothing may stay; what the browser has not yet given back is less than one scene.
  expect(nodes - before.nodes).toBeLessThan(60);
  expect(listeners - before.listeners).toBeLessThan(4);
  await stays();
});

test("a wall takes the page of another version by itself, and only once the server is there", async ({ page: wall, ownServer, guard }) => {
  guard.expectError(AWAY);
  guard.expectError(/status of 5\d\d|ERR_FAILED/);
  const forum = await ownServer.createForum({ demoTopics: 8 });
  await wall.goto(forum.wall);
  await live(wall);
  const before = await shown(wall);
  const another = async () => !(await wall.evaluate(() => "before" in window));
  const mark = () => wall.evaluate(() => Object.assign(window, { before: true }));
  await mark();

  // A proxy answers for the server, in a language that this page does not know.
  const nonsense = "event: snapshot\nid: 1-1\ndata: AAAA\n\n";
  await ownServer.kill();
  await wall.route("**/api/watch*", (route) => route.fulfill({ contentType: "text/event-stream", body: nonsense }));
  await wall.waitForEvent("requestfailed", { predicate: (request) => request.method() === "HEAD", timeout: 60_000 });
  expect(await another()).toBe(false);
  expect(await shown(wall)).toEqual(before);
  await wall.unroute("**/api/watch*");
  await ownServer.start();
  await expect(async () => expect(await another()).toBe(true)).toPass({ timeout: 60_000 });
  await live(wall);
  expect(await shown(wall)).toEqual(before);

  // Restarted with other styles, and the same language.
  await mark();
  await ownServer.kill();
  await wall.route(forum.wall, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("/show.css", "/show.css?construit=autrement&");
    await route.fulfill({ response, body });
  });
  await ownServer.start();
  await expect(async () => expect(await another()).toBe(true)).toPass({ timeout: 60_000 });
  await live(wall);
  expect(await shown(wall)).toEqual(before);
});
