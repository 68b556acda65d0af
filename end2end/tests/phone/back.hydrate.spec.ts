// Browsers keep a page as it was left and show it again on « back »: with what
// was typed, and with its scripts as they were.
import { expect, test } from "../../fixtures/test.ts";
import { expectTopics, join, openBoard, propose } from "../../people.ts";

test.use({ launchOptions: ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }) });

test("going back and sending the same form again proposes one topic", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Une idée, un retour");
  await page.evaluate(() => history.back());
  // Proves that the page was kept: loaded again, its fields would be empty.
  await expect(page.getByLabel("Votre sujet, en une phrase")).toHaveValue("Une idée, un retour");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Une idée, un retour" })).toBeVisible();
  expect(page.url()).toBe(topic);
  await openBoard(page, forum);
  await expectTopics(page, 1);
});
