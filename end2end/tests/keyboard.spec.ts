// The main path with nothing but Tab, Space, Enter and the letters of a title.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { acceptCharters, card, cell, type Cell, picker } from "../people.ts";

const MORNING: Cell = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON: Cell = { slot: "14 h", room: "Atelier" };

/** Presses Tab until the focus is there, as one who sees where it is. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

test("a topic is proposed, placed and moved with the keyboard alone", async ({ page, forum }) => {
  const board = page.getByRole("heading", { level: 1, name: "Tableau central" });
  await page.goto(forum.participant);
  await tabTo(page, page.getByLabel("Votre nom"));
  await page.keyboard.type("Ada");
  for (const charter of [/Règles de vie/, /Usage responsable/]) {
    await tabTo(page, page.getByRole("checkbox", { name: charter }));
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await expect(board).toBeVisible();

  await press(page, page.getByRole("link", { name: "Proposer un sujet" }));
  await tabTo(page, page.getByLabel("Votre sujet, en une phrase"));
  await page.keyboard.type("Sans souris");
  await press(page, page.getByRole("button", { name: "Proposer ce sujet" }));
  await expect(page.getByRole("heading", { level: 1, name: "Sans souris" })).toBeVisible();

  await press(page, page.getByRole("link", { name: "Choisir une place" }));
  await press(page, picker(page, MORNING));
  await expect(board).toBeVisible();
  await expect(card(cell(page, MORNING), "Sans souris")).toBeVisible();

  await press(page, card(cell(page, MORNING), "Sans souris"));
  await press(page, page.getByRole("link", { name: "Déplacer" }));
  await expect(page.getByRole("heading", { level: 1, name: "Où le déplacer ?" })).toBeVisible();
  await press(page, picker(page, AFTERNOON));
  await expect(board).toBeVisible();
  await expect(card(cell(page, AFTERNOON), "Sans souris")).toBeVisible();
});

test("the first stop of every page leads over the navigation to its content", async ({ page, forum }) => {
  await page.goto(forum.participant);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Votre nom")).toBeFocused();
});

test("after a refusal the focus is on the sentence that says why", async ({ page, forum, guard }) => {
  guard.expectError(/status of 422/);
  await page.goto(forum.participant);
  await acceptCharters(page);
  await page.getByLabel("Votre nom").fill(" ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Remplissez ce champ.");
  await expect(page.getByRole("alert")).toBeFocused();
});
