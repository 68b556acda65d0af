// The board of a large day, and of today: still usable on a phone, and without
// scripts.
import { expect, test } from "../fixtures/test.ts";
import { Person } from "../fixtures/posted.ts";
import { today } from "../fixtures/server.ts";
import { at, card, cell, join, live, openBoard, row, unfoldSlot } from "../people.ts";

test.describe("with 120 topics and 14 rooms", () => {
  test.use({ newForum: { template: "large", demoTopics: 120 } });

  test("no page is wider than the screen, down to 320 pixels", async ({ page, forum }) => {
    for (const width of [360, 320, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await openBoard(page, forum);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `the board at ${width} pixels`).toBeLessThanOrEqual(width);
    }
  });

  test("on a laptop the rooms scroll in a region of their own, by keyboard too, under their names", async ({ page, forum }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openBoard(page, forum);
    const region = page.getByRole("region", { name: "Ateliers par créneau et par salle" });
    await region.focus();
    await expect(region).toBeFocused();
    const scrolls = await region.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(scrolls, "the table is wider than its region").toBe(true);

    const last = cell(page, { slot: "16 h 50", room: "Couloir vitré" });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await expect(page.getByRole("columnheader", { name: /^Couloir vitré/ })).toBeInViewport();
    await expect(page.getByRole("rowheader", { name: /^16 h 50/ })).toBeInViewport();
  });

  test("every slot is one tap away", async ({ page, forum }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openBoard(page, forum);
    const hours = page.getByRole("navigation", { name: "Créneaux de la journée" });

    await hours.getByRole("link", { name: "16 h 50" }).click();

    await expect(page.getByRole("rowheader", { name: /^16 h 50/ })).toBeInViewport();
    await expect(hours).toBeInViewport();
  });
});

test("on a phone the free places of a slot take one line, and unfold", async ({ page, forum }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await join(page, forum, "Ada");
  const free = row(page, "14 h").getByRole("link", { name: /^Libre/ });
  await expect(free).toHaveCount(0);
  await expect(row(page, "14 h")).toContainText("6 places libres");

  await unfoldSlot(page, "14 h");

  await expect(free).toHaveCount(5);
  await expect(row(page, "15 h").getByRole("link", { name: /^Libre/ })).toHaveCount(0);
});

test.describe("today", () => {
  test.use({ newForum: { template: "empty", date: today() } });

  test("« Maintenant » leads to the slot that runs, and what is over says so", async ({ page, forum }) => {
    const team = new Person(forum);
    await team.enter("Camille");
    for (let room = 1; room <= 7; room++) await team.post("/api/add_space", { name: `Salle ${room}`, places: 1 });
    await team.post("/api/add_slot", { start: "0h", end: "0h01" });
    for (let room = 1; room <= 7; room++) {
      await team.place(await team.propose(`Sujet passé ${room}`), [1, room]);
    }
    await team.post("/api/add_slot", { start: "0h01", end: "23h59" });
    for (let room = 1; room <= 7; room++) {
      await team.place(await team.propose(`Sujet présent ${room}`), [2, room]);
    }
    await page.setViewportSize({ width: 360, height: 480 });
    await page.goto(at(forum));
    await live(page);
    await expect(row(page, "0 h")).toContainText("terminé");
    await expect(row(page, "0 h 01")).toContainText("En ce moment");
    // What is over cannot be marked any more.
    await expect(row(page, "0 h").getByRole("button")).toHaveCount(0);

    await page.getByRole("link", { name: "Maintenant" }).click();

    await expect(card(page, "Sujet présent 1")).toBeInViewport();
    await expect(row(page, "0 h 01").getByRole("button").first()).toBeVisible();
  });
});
