// The projected screen: the whole board at a glance, and how to come in.
import { expect, test } from "../../fixtures/test.ts";
import { card, cell, hasScripts, live } from "../../people.ts";

for (const demoTopics of [0, 24, 40]) {
  test.describe(`with ${demoTopics} topics`, () => {
    test.use({ newForum: { demoTopics } });

    test("the wall fits its screen: the whole board, or page by page where scripts run", async ({ page, forum }) => {
      await page.goto(forum.wall);
      await live(page);

      const pages = hasScripts() && demoTopics > 0;
      if (pages) await expect(page.getByText(/^Page 1 sur \d+$/)).toBeVisible();
      else await expect(page.getByRole("row")).toHaveCount(9);
      const outside = await page.evaluate(() => {
        const inside = (element: Element) => {
          const { top, left, bottom, right } = element.getBoundingClientRect();
          return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        };
        const cards = [...document.querySelectorAll("table, td a, tbody th, .wall-foot, .wall-head")];
        return cards.filter((card) => !inside(card)).map((card) => card.outerHTML.slice(0, 120));
      });
      expect(outside, "what does not fit the screen").toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
    });
  });
}

test("the wall says how to come in, in words that can be typed and in a code that can be scanned", async ({ page, forum }) => {
  await page.goto(forum.wall);

  await expect(page.getByRole("contentinfo")).toContainText(`/r/${forum.code}`);
  await expect(page.getByRole("img", { name: "Code QR : rejoindre la rencontre" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rencontre ALLiaNCE");
});

test.describe("from the back of the room", () => {
  test.use({ newForum: { demoTopics: 24 } });

  test("titles on the wall are large enough to be read", async ({ page, forum }) => {
    await page.goto(forum.wall);
    await live(page);
    const first = card(cell(page, { slot: "10 h 45", room: "Grande salle" }), "Comment remplir ma fiche action");
    const size = await first.locator("b").evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
    // 30 pixels at 1080p are read from eight metres. Without scripts the whole board must fit, and may need less.
    expect(size).toBeGreaterThanOrEqual(hasScripts() ? 30 : 16);
  });
});
