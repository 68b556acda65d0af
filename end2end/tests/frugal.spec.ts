// What a page weighs, and what it leaves on the device. The board is weighed on
// a full day: 40 topics on 48 places.
import type { Page } from "@playwright/test";
import { ecoIndex } from "../fixtures/ecoindex.ts";
import { type EveryPage, test as everyPageTest } from "../fixtures/every-page.ts";
import { Person } from "../fixtures/posted.ts";
import type { ForumLinks } from "../fixtures/server.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, hasScripts, join, live, openBoard } from "../people.ts";

/** Eight slots of six rooms, and 40 topics of which 36 are placed. */
async function fullDay(forum: ForumLinks): Promise<void> {
  const team = new Person(forum);
  await team.enter("Camille");
  for (let hour = 9; hour < 17; hour++) {
    await team.post("/api/add_slot", { start: `${hour}h`, end: `${hour}h50` });
  }
  for (const name of ["Grande salle", "Atelier", "Salle du jardin", "Mezzanine", "Terrasse", "Véranda"]) {
    await team.post("/api/add_space", { name, capacity: 20, places: 1, equipment: "écran, paperboard" });
  }
  // Two people, because one browser may write 60 times at once and not 90.
  const second = new Person(forum);
  await second.enter("Driss");
  for (let index = 0; index < 40; index++) {
    const topic = await team.propose(`${index + 1}. Comment faire mieux avec moins, et le dire simplement ?`);
    if (index < 36) await second.place(topic, [1 + Math.floor(index / 6), 1 + (index % 6)]);
  }
}

test.describe("the board of a full day", () => {
  test.use({ newForum: { template: "empty" } });
  test.setTimeout(60_000);

  test("has few elements, few requests, and an EcoIndex of A", async ({ page, forum }) => {
    await fullDay(forum);
    // As the tools measure: a desktop screen, scrolled to the end.
    await page.setViewportSize({ width: 1920, height: 1080 });
    const sizes: { path: string; bytes: Promise<number> }[] = [];
    page.on("requestfinished", (request) => {
      const size = async () => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        return responseBodySize + responseHeadersSize;
      };
      if (request.url().startsWith("http")) sizes.push({ path: new URL(request.url()).pathname, bytes: size() });
    });
    await page.goto(at(forum));
    await live(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.getByRole("table").getByRole("link", { name: /Comment faire mieux/ })).toHaveCount(36);
    await expect(page.locator("[role=cell][data-space]")).toHaveCount(48);

    const elements = await page.evaluate(
      () => document.getElementsByTagName("*").length - document.querySelectorAll("svg *").length,
    );
    // The event stream never finishes, so it is not among them.
    const weight = await Promise.all(sizes.map(({ bytes }) => bytes));
    const kilobytes = weight.reduce((sum, bytes) => sum + bytes, 0) / 1_000;
    const score = ecoIndex(elements, sizes.length + (hasScripts() ? 1 : 0), kilobytes);
    test.info().annotations.push({
      type: "frugality",
      description: `${elements} elements, ${sizes.length} requests, ${kilobytes.toFixed(1)} kB, EcoIndex ${score.toFixed(1)}`,
    });
    expect(elements, "elements").toBeLessThanOrEqual(370);
    expect(sizes.map(({ path }) => path).length, "requests besides the event stream").toBeLessThanOrEqual(6);
    expect(Math.round(score), `EcoIndex of ${elements} elements and ${kilobytes.toFixed(0)} kB`).toBeGreaterThan(80);
  });
});

test("the EcoIndex is the published one", () => {
  for (const [elements, requests, kilobytes, score] of [
    [180, 4, 60, 88.69],
    [250, 5, 80, 86.0],
    [350, 6, 320, 80.65],
    [600, 6, 320, 70.43],
    [693, 78, 2_420, 43.68],
  ] as const) {
    expect(ecoIndex(elements, requests, kilobytes)).toBeCloseTo(score, 2);
  }
});

/** Everything a browser can keep, but the HTTP cache. */
async function kept(page: Page) {
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { cookies: (await page.context().cookies()).length, ...stored };
}

const NOTHING = { local: [], session: [], databases: [], caches: [], workers: 0 };

test("reading leaves nothing on the device; a name leaves exactly one cookie, out of reach of scripts", async ({
  page,
  forum,
}) => {
  for (const path of ["/", `/f/${forum.code}`, `/f/${forum.code}/maintenant`, `/f/${forum.code}/ecran`, `/f/${forum.code}/proposer`]) {
    await page.goto(path);
    if (!path.endsWith("/proposer") && path !== "/") await live(page);
    expect(await kept(page), path).toEqual({ cookies: 0, ...NOTHING });
  }

  await join(page, forum, "Ada");
  await openBoard(page, forum);
  expect(await kept(page)).toEqual({ cookies: 1, ...NOTHING });
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

everyPageTest("pages without live content load no WebAssembly, and live ones do", async ({ page, guard, everyPage }) => {
  guard.expectError(/status of 4\d\d/);
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  // The board stands in the wall also while a step shows something else.
  const isLive = (name: string) => /^(board|now|wall(, .*)?)$/.test(name);
  for (const { name, url } of pagesOf(everyPage)) {
    loaded.length = 0;
    await page.goto(url, { waitUntil: "load" });
    const wasm = loaded.filter((path) => path.endsWith(".wasm"));
    expect(wasm.length, `${name} loads ${wasm}`).toBe(isLive(name) && hasScripts() ? 1 : 0);
  }
});

function pagesOf({ stranger, team }: EveryPage) {
  return [...new Map([...stranger, ...team].map((page) => [page.url, page])).values()];
}
