// What does not fit the wall in letters that are read from afar is shown page
// by page.
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures/test.ts";
import { at, card, enter, live, propose } from "../../people.ts";

const TURN = 12_000;

const label = (wall: Page) => wall.getByText(/^Page \d+ sur \d+$/);

async function open(wall: Page, url: string): Promise<void> {
  await wall.clock.install();
  await wall.goto(url);
  await live(wall);
}

/** The titles on the screen, and how small the smallest is. */
async function titles(wall: Page) {
  return wall.locator(".card b").evaluateAll((all) => {
    const shown = all.filter((title) => title.getClientRects().length > 0);
    return {
      texts: shown.map((title) => title.textContent ?? ""),
      smallest: Math.min(...shown.map((title) => parseFloat(getComputedStyle(title).fontSize))),
      outside: shown.filter((title) => {
        const { bottom, right } = title.getBoundingClientRect();
        return bottom > innerHeight || right > innerWidth;
      }).length,
    };
  });
}

test.describe("with 120 topics and 14 rooms", () => {
  test.use({ newForum: { template: "large", demoTopics: 120 } });

  test("every topic has its turn, in letters of 30 pixels", async ({ page, forum }) => {
    await open(page, forum.wall);
    await expect(label(page)).toHaveText(/^Page 1 sur/);
    const pages = Number((await label(page).textContent())!.split(" ").pop());
    expect(pages).toBeGreaterThan(2);

    const seen = new Set<string>();
    for (let number = 1; number <= pages; number++) {
      await expect(label(page)).toHaveText(`Page ${number} sur ${pages}`);
      const { texts, smallest, outside } = await titles(page);
      expect(smallest, `page ${number}`).toBeGreaterThanOrEqual(30);
      expect(outside, `titles off the screen of page ${number}`).toBe(0);
      for (const text of texts) seen.add(text);
      await page.clock.fastForward(TURN);
    }
    expect(seen.size).toBe(120);
    await expect(label(page)).toHaveText(`Page 1 sur ${pages}`);
  });

  test("« Mettre en pause » stops the turning, and the arrows still turn", async ({ page, forum }) => {
    await open(page, forum.wall);
    await page.getByRole("button", { name: "Mettre en pause" }).click();
    const first = await titles(page);
    await page.clock.fastForward(3 * TURN);
    await expect(label(page)).toHaveText(/^Page 1 sur/);
    expect(await titles(page)).toEqual(first);

    await page.getByRole("button", { name: "Page suivante" }).click();
    await expect(label(page)).toHaveText(/^Page 2 sur/);
    await page.getByRole("button", { name: "Page précédente" }).click();
    await expect(label(page)).toHaveText(/^Page 1 sur/);

    await page.getByRole("button", { name: "Reprendre" }).click();
    await page.clock.fastForward(TURN);
    await expect(label(page)).toHaveText(/^Page 2 sur/);
  });

  test("nothing turns by itself for who asked for less motion", async ({ page, forum }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, forum.wall);
    await page.clock.fastForward(3 * TURN);
    await expect(label(page)).toHaveText(/^Page 1 sur/);
    await page.getByRole("button", { name: "Page suivante" }).click();
    await expect(label(page)).toHaveText(/^Page 2 sur/);
  });
});

test("what fits is one page, and nothing says otherwise", async ({ page, forum }) => {
  await open(page, forum.wall);
  await expect(page.getByRole("row")).toHaveCount(9);
  await expect(label(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Page suivante" })).toBeHidden();
});

test("the screen is kept awake, again after it was hidden", async ({ page, forum }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind: string) => asked.push(kind) } });
  });
  await page.goto(forum.wall);
  await live(page);
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toEqual(["screen"]);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(asked).toEqual(["screen", "screen"]);
});

test("where screens cannot be kept awake the wall is there all the same", async ({ page, forum }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "wakeLock", { value: undefined }));
  await page.goto(forum.wall);
  await live(page);
  await expect(page.getByRole("table")).toBeVisible();
});

test("a wall whose link is taken back says so at once; the plain address goes on", async ({ page: team, forum, anotherPerson, guard }) => {
  guard.expectError(/status of 410/);
  await enter(team, forum, "Camille");
  await team.getByLabel("Où est cet écran").fill("Écran du hall");
  await team.getByRole("button", { name: "Créer un lien" }).click();
  const link = await team.getByRole("link", { name: /jeton=/ }).getAttribute("href");
  const hall = await anotherPerson("wall");
  await hall.goto(link!);
  await live(hall);
  const plain = await anotherPerson("wall");
  await plain.goto(at(forum, "/ecran"));
  await live(plain);

  await team.getByRole("button", { name: "Retirer « Écran du hall »" }).click();

  await expect(hall.getByRole("heading", { level: 1, name: "Cet affichage a été retiré" })).toBeVisible();
  await expect(team.getByText("Écran du hall", { exact: true })).toHaveCount(0);
  await propose(team, forum, "Après le retrait");
  await expect(card(plain, "Après le retrait")).toBeVisible();
});
