// « Plan papier » is for when the network dies: the tab that was opened before it
// did follows the board until then, and is printed afterwards.
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";
import { at, enter } from "../../people.ts";

test.use({ newForum: { phase: "marketplace", demoTopics: 6 } });

declare global {
  interface Window {
    /** How often the printer's window was asked for. */
    printed: number;
  }
}

test("a plan that was opened before the network died is as new as the board was, and is printed without it", async ({ page, forum, guard }) => {
  guard.expectError(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_INCOMPLETE_CHUNKED_ENCODING/);
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => {
      window.printed += 1;
    };
  });
  await enter(page, forum, "Zoé");
  await page.goto(at(forum, "/papier/plan"));
  await expect(page.getByText("En direct", { exact: true })).toBeVisible();
  const cards = page.locator(".paper-card");
  await expect(cards).toHaveCount(6);

  // Someone proposes one more, and puts it on the board: the open sheets have it.
  const ada = new Person(forum);
  await ada.join("Ada");
  const topic = await ada.propose("Proposé juste avant la coupure");
  await ada.place(topic, [6, 1]);
  await expect(cards).toHaveCount(7);
  await expect(page.locator(".wide td").filter({ hasText: "Proposé juste avant la coupure" })).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Imprimer" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(1);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const doors = await page.locator(".door").count();
  // The board, the doors, two sheets of cards; nobody waits to announce.
  expect([...pdf.matchAll(/\/MediaBox/g)]).toHaveLength(1 + doors + 2);
  await expect(page.locator(".leaf-head p").first()).toContainText(/état à \d+\sh|état du /);

  // It follows again once the network is back.
  await ada.propose("Proposé pendant la coupure");
  await page.context().setOffline(false);
  await expect(cards).toHaveCount(8, { timeout: 30_000 });
});
