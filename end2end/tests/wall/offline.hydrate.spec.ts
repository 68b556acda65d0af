// A wall that has lost the server keeps what it had, and says since when, large
// enough to be read.
import { expect, test } from "../../fixtures/test.ts";
import { today } from "../../fixtures/server.ts";
import { live } from "../../people.ts";

test.setTimeout(60_000);

test("the wall says since when it is offline, with the last state, and comes back by itself", async ({ page, ownServer, guard }) => {
  guard.expectError(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const forum = await ownServer.createForum({ date: today(), demoTopics: 8 });
  await page.goto(forum.wall);
  await live(page);
  // What is over is not shown, and this runs at any hour: that it is there is what counts.
  const cards = page.locator("a.card");
  const before = await cards.allTextContents();
  expect(before).toHaveLength(8);

  await ownServer.kill();

  const line = page.getByText(/^Hors ligne depuis \d+\sh/);
  await expect(line).toBeVisible({ timeout: 30_000 });
  expect(await line.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(28);
  expect(await cards.allTextContents()).toEqual(before);

  await ownServer.start();
  await expect(page.getByText("En direct")).toBeVisible({ timeout: 30_000 });
});
