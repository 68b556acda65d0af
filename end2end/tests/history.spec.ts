// « Ce qui a changé »: what was done, in words; the team takes acts back from it.
import { Person } from "../fixtures/posted.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, cell, card, enter, join, look, move, openBoard, place, propose } from "../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON = { slot: "14 h", room: "Mezzanine" };

test("a topic is moved, and the history says so to everyone", async ({ page, forum, anotherPerson }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await place(page, topic, MORNING);
  await move(page, topic, AFTERNOON);
  const reader = await anotherPerson();
  await openBoard(reader, forum);

  await reader.getByRole("link", { name: "Ce qui a changé" }).click();

  await expect(reader.getByRole("heading", { level: 1, name: "Ce qui a changé" })).toBeVisible();
  const acts = reader.getByRole("main").locator("section").first().getByRole("listitem");
  await expect(acts.nth(0)).toContainText("Ada");
  await expect(acts.nth(0)).toContainText("nº 1, Mesurer l’impact : déplacé de 10 h 45 (Grande salle) à 14 h (Mezzanine)");
  await expect(acts.nth(1)).toContainText("placé à 10 h 45 (Grande salle)");
  await expect(reader.getByRole("button", { name: "Annuler" })).toHaveCount(0);
  await acts.nth(0).getByRole("link", { name: "nº 1, Mesurer l’impact" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Mesurer l’impact" })).toBeVisible();
});

test("the team takes an act back from the history, and open boards follow", async ({ page, forum, anotherPerson }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("Sauvegarder et restaurer"), [2, 1]);
  const reader = await anotherPerson();
  await openBoard(reader, forum);
  await enter(page, forum, "Camille");
  await page.getByRole("link", { name: "Ce qui a changé" }).click();

  await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "placé à 10 h 45" })
    .getByRole("button", { name: "Annuler", description: /Sauvegarder et restaurer : placé/ })
    .click();

  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "Annulé depuis" })).toContainText("placé à 10 h 45");
  await look(reader);
  await expect(card(cell(reader, MORNING), "Sauvegarder et restaurer")).toHaveCount(0);
});

test("a time is read as people type it; what is none is said and kept", async ({ page, forum }) => {
  await page.goto(at(forum, "/historique"));
  const since = page.getByLabel("Depuis");

  await since.fill("bientôt");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(since).toHaveValue("bientôt");
  await expect(since).toHaveAccessibleDescription(/^Indiquez une heure/);

  await since.fill("11 h");
  await since.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ce qui a changé depuis 11 h" })).toBeVisible();
  // This forum was made long before its day.
  await expect(page.getByText("Rien n’a changé depuis.")).toBeVisible();
  await page.getByRole("link", { name: "Toute la journée" }).last().click();
  await expect(page.getByRole("heading", { level: 2, name: "Avant le jour de la rencontre" })).toBeVisible();
});
