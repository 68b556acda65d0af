// The time that is left of an announcement is the server's: a screen whose clock
// is wrong by minutes, and that loses the server in the middle, shows it all the same.
import type { Page } from "@playwright/test";
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";

const SECONDS = 240;
/** What a screen may be behind: it counts whole seconds, and this machine is busy. */
const SLACK = 2;

test.setTimeout(120_000);

/** Sets the clock of this screen, wrong by so many minutes. */
async function wrongBy(page: Page, minutes: number): Promise<void> {
  await page.addInitScript((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
  }, minutes * 60_000);
}

for (const minutes of [8, -5]) {
  test(`a wall whose clock is ${minutes} minutes off shows what is left, also when it comes back in the middle`, async ({
    page: wall,
    ownServer,
    guard,
  }) => {
    guard.expectError(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
    const forum = await ownServer.createForum();
    const [zoe, ada] = [new Person(forum), new Person(forum)];
    await zoe.enter("Zoé");
    await ada.join("Ada");
    const topic = await ada.propose("Fiches action");
    await zoe.post("/api/set_pace", { seconds: SECONDS });
    await zoe.post("/api/enqueue", { topic, on: "on" });
    const asked = Date.now();
    await zoe.post("/api/announce", { topic });
    const answered = Date.now();

    // The server's clock is this one; what the screen says lies between what was true before and after it was read.
    const right = () =>
      expect(async () => {
        const before = Date.now();
        const shown = (await wall.getByRole("timer").textContent({ timeout: 2_000 })) ?? "";
        const after = Date.now();
        const [, whole = "", rest = ""] = /(\d+):(\d\d)/.exec(shown) ?? [];
        const left = Number(whole) * 60 + Number(rest);
        expect(left).toBeGreaterThanOrEqual(SECONDS - (after - asked) / 1_000 - SLACK);
        expect(left).toBeLessThanOrEqual(SECONDS - (before - answered) / 1_000 + SLACK);
      }).toPass();

    await wrongBy(wall, minutes);
    await wall.goto(forum.wall);
    await right();

    await ownServer.kill();
    await expect(wall.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible({ timeout: 30_000 });
    // Nobody is asked for the time meanwhile.
    await right();
    await ownServer.start();
    await expect(wall.getByText("En direct")).toBeVisible({ timeout: 30_000 });
    await right();
    await wall.reload();
    await right();
  });
}
