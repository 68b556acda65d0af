// At 10 h: topics are announced one by one, and each convener picks a cell. Three
// phones and a wall; the taps are counted, because twenty topics take fifteen minutes.
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures/test.ts";
import { at, card, enter, join, propose } from "../../people.ts";

/** Counts what a person presses. */
const taps = new Map<Page, number>();
async function tap(page: Page, name: string | RegExp, role: "button" | "link" = "button"): Promise<void> {
  taps.set(page, (taps.get(page) ?? 0) + 1);
  await page.getByRole(role, { name }).first().click();
}

test("two topics go from the queue to the board: one tap of the facilitator, three of each convener", async ({ page: wall, forum, anotherPerson }) => {
  const [zoe, ada, bo] = [await anotherPerson(), await anotherPerson(), await anotherPerson()];
  await enter(zoe, forum, "Zoé");
  await join(ada, forum, "Ada");
  await join(bo, forum, "Bo");
  await propose(ada, forum, "Fiches action");
  await propose(bo, forum, "Logiciels libres");
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(forum.wall);
  for (const person of [zoe, ada, bo]) await person.goto(at(forum, "/file"));
  await zoe.getByRole("button", { name: "Ouvrir la file" }).click();
  await expect(zoe.getByText("La file est ouverte")).toBeVisible();

  // The phones follow by themselves.
  await tap(ada, "Entrer avec nº 1, Fiches action");
  await expect(ada.getByRole("button", { name: /^Quitter la file/ })).toBeVisible();
  await tap(bo, "Entrer avec nº 2, Logiciels libres");
  await expect(bo.getByRole("button", { name: /^Quitter la file/ })).toBeVisible();
  await expect(wall.getByText("nº 2, Logiciels libres").first()).toBeVisible();

  await tap(zoe, /^Suivant\s: nº\s1$/);
  await expect(ada.getByText("C’est à vous")).toBeVisible();
  await expect(wall.getByRole("timer")).toBeVisible();
  await expect(wall.getByRole("heading", { name: "Fiches action" })).toBeVisible();
  await bo.getByRole("button", { name: "Ça m’intéresse" }).click();
  for (const screen of [ada, wall]) await expect(screen.getByText("1 personne intéressée").first()).toBeVisible();

  await tap(ada, "Choisir une place", "link");
  await tap(ada, /^Grande salle/);
  await expect(card(wall, "Fiches action").first()).toBeVisible();
  await expect(wall.getByRole("heading", { name: "Logiciels libres" })).toBeVisible();

  // The next one steps in by the pick alone.
  await expect(bo.getByText("C’est à vous")).toBeVisible();
  await tap(bo, "Choisir une place", "link");
  await tap(bo, /^Atelier/);
  await expect(card(wall, "Logiciels libres").first()).toBeVisible();
  await expect(wall.getByRole("timer")).toHaveCount(0);
  expect([taps.get(zoe), taps.get(ada), taps.get(bo)]).toEqual([1, 3, 3]);
});

test("at zero the picker opens on the phone of who is in the middle, and a wall that comes back shows what is left", async ({ page: ada, forum, anotherPerson }) => {
  const zoe = await anotherPerson();
  await enter(zoe, forum, "Zoé");
  await join(ada, forum, "Ada");
  await propose(ada, forum, "Fiches action");
  await zoe.goto(at(forum, "/file"));
  await zoe.getByText("Rythme", { exact: true }).click();
  await zoe.getByLabel("Durée d’une annonce, en secondes").fill("15");
  await zoe.getByRole("button", { name: "Enregistrer le rythme" }).click();
  await expect(zoe.getByText("La file des annonces a changé.")).toBeVisible();
  await zoe.getByLabel("Le sujet à ajouter").selectOption({ label: "nº 1, Fiches action" });
  await zoe.getByRole("button", { name: "Ajouter à la file" }).click();
  await expect(zoe.getByRole("listitem").filter({ hasText: "Fiches action" })).toBeVisible();
  await ada.goto(at(forum, "/file"));
  await zoe.getByRole("button", { name: /^Suivant/ }).click();
  await expect(ada.getByText("C’est à vous")).toBeVisible();

  const wall = await anotherPerson();
  await wall.goto(forum.wall);
  const left = await wall.getByRole("timer").textContent();
  expect(left).toMatch(/0:(0\d|1[0-5])/);

  await expect(ada.getByRole("heading", { level: 1, name: "Quand et où ?" })).toBeVisible({ timeout: 30_000 });
  await expect(wall.getByRole("timer")).toContainText("Le temps est écoulé");
});
