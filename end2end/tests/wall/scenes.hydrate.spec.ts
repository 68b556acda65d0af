// What a step shows on the wall is read from eight metres, whole, with as much
// in it as a large gathering brings.
import type { Page } from "@playwright/test";
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";
import { live } from "../../people.ts";

const TURN = 12_000;
const LONG = "Comment partager nos retours d’expérience sur la dématérialisation des démarches sans épuiser les équipes de terrain ?";

/** What nobody reads from the last row, and what is not whole on the screen. */
async function unreadable(wall: Page): Promise<string[]> {
  return wall.evaluate(() => {
    const found: string[] = [];
    const scene = document.querySelector(".scene")!;
    for (const element of scene.querySelectorAll<HTMLElement>("h2, h3, p, li, b")) {
      const text = element.textContent!.trim().slice(0, 60);
      if (!text || element.matches(".sr") || element.getClientRects().length === 0) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      // Titles by the rule of 30 pixels; names and hours beside them may be somewhat smaller.
      const least = element.matches("h2, h3, .room, .statement, .speaks") ? 30 : 24;
      if (size < least && element.children.length === 0) found.push(`${Math.round(size)} px: ${text}`);
      const { left, right, bottom } = element.getBoundingClientRect();
      if (left < 0 || right > innerWidth || bottom > innerHeight) found.push(`off the screen: ${text}`);
      if (element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflow === "hidden") found.push(`cut: ${text}`);
    }
    if (document.documentElement.scrollHeight > innerHeight) found.push("the page scrolls");
    return found;
  });
}

const label = (wall: Page) => wall.getByText(/^Page \d+ sur \d+$/);
const titles = async (wall: Page) => (await wall.locator(".scene h2:visible, .scene h3:visible").allTextContents()).slice(1);

/** Turns through all pages, and returns what was on them. */
async function leaf(wall: Page, title: string): Promise<string[]> {
  await expect(label(wall)).toHaveText(/^Page 1 sur (?!1$)/);
  const pages = Number((await label(wall).textContent())!.split(" ").pop());
  const seen: string[] = [];
  for (let number = 1; number <= pages; number++) {
    await expect(label(wall)).toHaveText(`Page ${number} sur ${pages}`);
    expect(await unreadable(wall), `${title}, page ${number}`).toEqual([]);
    seen.push(...(await titles(wall)));
    await wall.clock.fastForward(TURN);
  }
  await expect(label(wall)).toHaveText(`Page 1 sur ${pages}`);
  return seen;
}

test("every scene is read from eight metres, also with long titles", async ({ page: wall, forum, anotherPerson }) => {
  const zoe = new Person(forum);
  await zoe.organise("Zoé");
  const ada = new Person(forum);
  await ada.join("Ada Lovelace-Żółć, directrice de la mission « simplification »");
  // Before its day, « Pause » shows the first slot: without the opening, one with sessions.
  await zoe.post("/api/remove_slot", { slot: 1 });
  for (const space of [1, 2, 3]) await ada.place(await ada.propose(LONG), [2, space]);
  for (const view of ["welcome", "frame", "break", "now", "news", "closing", "message"]) {
    await wall.goto(await zoe.screen(view));
    await live(wall);
    await expect(wall.locator(".scene")).toBeVisible();
    expect(await unreadable(wall), view).toEqual([]);
  }
});

test.describe("with 14 rooms", () => {
  test.use({ newForum: { template: "large", phase: "sessions", demoTopics: 120 } });

  test("rooms and reports have their turn page by page, until someone holds the screen still", async ({ page: wall, forum }) => {
    const zoe = new Person(forum);
    await zoe.organise("Zoé");
    await zoe.post("/api/remove_slot", { slot: 1 });
    await wall.clock.install();
    await wall.goto(await zoe.screen("break"));
    await live(wall);
    const rooms = await leaf(wall, "rooms");
    expect(new Set(rooms.filter((title) => title.startsWith("nº"))).size).toBe(14);

    // By several people: nobody posts that much in a second.
    for (const [index, name] of ["Ada", "Bo", "Cléo", "Dan"].entries()) {
      const scribe = new Person(forum);
      await scribe.join(name);
      for (let session = 4 * index + 1; session <= 4 * index + 4; session++) await scribe.publish(session, `Essentiel ${session}. ${LONG}`);
    }
    await wall.goto(await zoe.screen("news"));
    await live(wall);
    const reports = (await leaf(wall, "reports")).map((title) => Number(/\d+/.exec(title)![0]));
    // The newest first.
    const newest = reports[0]!;
    expect(reports).toHaveLength(16);

    // Held still from the keyboard: what comes waits, and the page stays.
    const hold = wall.getByRole("button", { name: "Mettre en pause" });
    await hold.focus();
    await wall.keyboard.press("Enter");
    await expect(wall.getByText("En pause", { exact: true })).toBeVisible();
    await zoe.publish(17, "Paru pendant la pause");
    await wall.clock.fastForward(3 * TURN);
    await expect(label(wall)).toHaveText(/^Page 1 sur/);
    await expect(wall.locator(".news-card").first()).toContainText(`nº ${newest},`);
    await wall.keyboard.press("Enter");
    await expect(wall.locator(".news-card").first()).toContainText("Paru pendant la pause");
    // Drawn again under a pause that came after it.
    await wall.getByRole("button", { name: "Mettre en pause" }).click();
    await wall.getByRole("button", { name: "Page suivante" }).click();
    await expect(label(wall)).toHaveText(/^Page 2 sur/);
    await wall.setViewportSize({ width: 1900, height: 1060 });
    await wall.clock.fastForward(3 * TURN);
    await expect(label(wall)).toHaveText(/^Page 2 sur/);
  });
});
