// A hall hears an announcement: a hundred phones mark their interest within ten
// seconds. A phone that is six times slower than this machine follows all of it;
// how long it was busy for is reported and never asserted.
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";
import { interest, join, openBoard } from "../../people.ts";

const PHONES = 100;
const TOPICS = 40;
/** From one tap to the next, in milliseconds. */
const PAUSE = 95;
/** How much slower than this machine. */
const SLOWER = 6;

test.use({ newForum: { template: "large", demoTopics: TOPICS } });
test.setTimeout(300_000);

declare global {
  interface Window {
    /** How long each long task took, in milliseconds: whoever taps meanwhile waits. */
    busy: number[];
  }
}

test("a slow phone with forty topics follows a hundred taps, and answers its own", async ({ page, forum, anotherPerson }, info) => {
  const people = Array.from({ length: PHONES }, () => new Person(forum));
  for (const [number, person] of people.entries()) await person.join(`Personne ${number}`);
  await page.addInitScript(() => {
    window.busy = [];
    const note = (list: PerformanceObserverEntryList) => window.busy.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: "longtask" });
  });
  await join(page, forum, "Ada");
  await openBoard(page, forum);
  const marks = page.locator("button.interest");
  await expect(marks).toHaveCount(TOPICS);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  // The first news after that waits for the browser to become slow.
  const [first, ...others] = people;
  const before = await marks.first().textContent();
  await first!.interest(Number.parseInt((await marks.first().getAttribute("value"))!, 10));
  await expect(marks.first()).not.toHaveText(before!);
  await page.evaluate(() => window.busy.splice(0));

  const began = Date.now();
  for (const [number, person] of others.entries()) {
    await Promise.all([person.interest(1 + (number % TOPICS)), new Promise((resolve) => setTimeout(resolve, PAUSE))]);
    // In the middle of it, someone taps here.
    if (number === PHONES / 2) await marks.first().click();
  }
  const seconds = (Date.now() - began) / 1_000;
  await expect(marks.first()).toHaveAttribute("aria-pressed", "true");

  // It shows what a page shows that is opened now.
  const fresh = await anotherPerson();
  await openBoard(fresh, forum);
  const counts = await fresh.locator("button.interest").allTextContents();
  await expect(marks).toHaveText(counts);
  expect(counts.filter((words) => /·/.test(words)).length).toBe(TOPICS);
  await interest(page, (await page.locator("a.card b").nth(1).textContent())!).first().click();
  await expect(marks.nth(1)).toHaveAttribute("aria-pressed", "true");

  const busy = await page.evaluate(() => window.busy);
  const sum = busy.reduce((all, one) => all + one, 0);
  const figure = `${PHONES} taps in ${seconds.toFixed(1)} s at ${SLOWER}× slower: ${busy.length} long tasks, ${Math.round(sum)} ms in all, the longest ${Math.round(Math.max(0, ...busy))} ms`;
  info.annotations.push({ type: "figure", description: figure });
  console.log(figure);
});
