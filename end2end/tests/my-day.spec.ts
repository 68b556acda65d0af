// « Ma journée »: what one person marked and proposes, in the order of the day.
import type { Page } from "@playwright/test";
import { Person } from "../fixtures/posted.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, giveName, interest, join, openBoard } from "../people.ts";

const period = (page: Page, slot: string) =>
  page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { level: 2, name: new RegExp(`^${slot}`) }) });

test("two sessions of the same slot are marked: the day says so, and forbids nothing", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("Sobriété numérique"), [2, 1]);
  await ada.place(await ada.propose("Accessibilité au clavier"), [2, 2]);
  await ada.propose("Un sujet qui attend");
  await join(page, forum, "Bob");
  await openBoard(page, forum);
  for (const title of ["Sobriété numérique", "Accessibilité au clavier", "Un sujet qui attend"]) {
    await interest(page, title).click();
    await expect(interest(page, title)).toHaveAttribute("aria-pressed", "true");
  }

  await page.getByRole("link", { name: "Ma journée" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Ma journée" })).toBeVisible();
  const morning = period(page, "10 h 45 – 11 h 35");
  await expect(morning).toContainText("2 ateliers à la même heure");
  await expect(morning.getByRole("link")).toHaveText([/Sobriété numérique.*Grande salle/s, /Accessibilité au clavier.*Atelier/s]);
  await expect(period(page, "12 h 30 – 14 h")).toContainText("Pause repas");
  await expect(period(page, "14 h – 14 h 55")).toContainText("Temps libre");
  await expect(period(page, "En attente d’une place").getByRole("link")).toHaveText(/Un sujet qui attend/);
  await morning.getByRole("link", { name: /Accessibilité/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Accessibilité au clavier" })).toBeVisible();
});

test("a free slot leads to what one could do then", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("L’après-midi"), [5, 1]);
  await join(page, forum, "Bob");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("À moi");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await page.getByRole("link", { name: "Choisir une place" }).click();
  await page.locator("section").filter({ hasText: "10 h 45" }).getByRole("button", { name: /^Grande salle/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  await page.goto(at(forum, "/ma-journee"));
  await expect(period(page, "10 h 45").getByRole("link", { name: /À moi/ })).toContainText("le vôtre");

  await period(page, "14 h – 14 h 55").getByRole("link", { name: /^Voir l’atelier de ce créneau/ }).click();

  await expect(page.getByRole("heading", { level: 2, name: "1 sujet sur 2" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText(["L’après-midi"]);
});

test("who has no name yet reads what the page would show, gives a name, and is back", async ({ page, forum }) => {
  await page.goto(at(forum, "/ma-journee"));
  await expect(page.getByRole("main")).toContainText("dans l’ordre des créneaux");

  await page.getByRole("main").getByRole("link", { name: "Donner mon nom" }).click();
  await giveName(page, "Ada");

  await expect(page.getByRole("heading", { level: 1, name: "Ma journée" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Rien n’est encore marqué.");
  await page.getByRole("link", { name: "Parcourir les sujets" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sujets" })).toBeVisible();
});
