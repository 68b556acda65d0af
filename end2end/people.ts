// What people do, in the words of these tests. Everything is found as people
// and assistive tools find it: by role and by name.
import { expect, type Locator, type Page, test } from "@playwright/test";
import type { ForumLinks } from "./fixtures/server.ts";

/** A place on the board, as it is read aloud. */
export interface Cell {
  /** When its slot starts: « 10 h 45 ». */
  slot: string;
  room: string;
}

/** Does this project run scripts? */
export const hasScripts = () => test.info().project.use.javaScriptEnabled !== false;

/** The address of a forum's page: `at(forum, "/proposer")`; the board without a path. */
export const at = (forum: ForumLinks, path = "") => new URL(`/f/${forum.code}${path}`, forum.participant).href;

/** Follows the link that participants are given, and gives a name. */
export async function join(page: Page, forum: ForumLinks, name: string): Promise<void> {
  await page.goto(forum.participant);
  await giveName(page, name);
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
}

/** Before the day: follows the same link, and registers. */
export async function register(page: Page, forum: ForumLinks, name: string): Promise<void> {
  await page.goto(forum.participant);
  await page.getByLabel("Votre nom").fill(name);
  await acceptCharters(page);
  await page.getByRole("button", { name: "M’inscrire" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mon inscription" })).toBeVisible();
}

/** Fills the form that asks for a name, alone or on the way to something else. */
export async function giveName(page: Page, name: string): Promise<void> {
  await page.getByLabel("Votre nom").fill(name);
  await acceptCharters(page);
  await page.getByRole("button", { name: /^(Rejoindre la rencontre|Enregistrer et continuer)$/ }).click();
}

/** Ticks the box of each charter that is asked for. */
export async function acceptCharters(page: Page): Promise<void> {
  for (const box of await page.getByRole("checkbox", { name: /^J’ai lu/ }).all()) await box.check();
}

/** Follows the invitation of the facilitators, and enters. */
export async function enter(page: Page, forum: ForumLinks, name: string): Promise<void> {
  await follow(page, forum.facilitator, name);
}

/** Follows the invitation of the organisers, and enters. */
export async function organise(page: Page, forum: ForumLinks, name: string): Promise<void> {
  await follow(page, forum.organiser, name);
}

async function follow(page: Page, invitation: string, name: string): Promise<void> {
  await page.goto(invitation);
  await page.getByLabel("Votre nom").fill(name);
  await acceptCharters(page);
  await page.getByRole("button", { name: /^Rejoindre l/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Animation", exact: true })).toBeVisible();
}

/** Opens the board and waits until it is live, where scripts run. */
export async function openBoard(page: Page, forum: ForumLinks): Promise<void> {
  await page.goto(at(forum));
  await live(page);
}

/** Waits until the page follows by itself. */
export async function live(page: Page): Promise<void> {
  if (hasScripts()) await expect(page.locator("html")).toHaveAttribute("data-live", "open");
}

/** Looks at a live page again: without scripts one reloads it, with scripts it is already right. */
export async function look(page: Page): Promise<void> {
  if (!hasScripts()) await page.reload();
}

/** Proposes a topic and returns the address of its page. */
export async function propose(page: Page, forum: ForumLinks, title: string): Promise<string> {
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill(title);
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.url();
}

/** From a topic's page: picks a place on the board for it. Ends on the board. */
export async function place(page: Page, topic: string, to: Cell): Promise<void> {
  await page.goto(topic);
  await page.getByRole("link", { name: "Choisir une place" }).click();
  await picker(page, to).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
}

/** From a topic's page: moves its session. Ends on the board. */
export async function move(page: Page, topic: string, to: Cell): Promise<void> {
  await page.goto(topic);
  await page.getByRole("link", { name: "Déplacer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Où le déplacer ?" })).toBeVisible();
  await picker(page, to).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
}

/** The button of a free place, on the page where one picks one. */
export function picker(page: Page, { slot, room }: Cell): Locator {
  const heading = page.getByRole("heading", { level: 2, name: new RegExp(`^${slot} – `) });
  return page.locator("section").filter({ has: heading }).getByRole("button", { name: new RegExp(`^${room}`) });
}

/** A row of the board. */
export function row(page: Page, slot: string): Locator {
  const start = page.getByRole("rowheader", { name: new RegExp(`^${slot} jusqu’à `) });
  return page.getByRole("row").filter({ has: start });
}

/** A place on the board. */
export function cell(page: Page, { slot, room }: Cell): Locator {
  return row(page, slot).locator(`[role="cell"][data-space="${room}"]`);
}

/** A phone folds the free places of a slot into one line: shows them one by one. */
export async function unfoldSlot(page: Page, slot: string): Promise<void> {
  const fold = row(page, slot).getByRole("link", { name: /places? libres?$/ });
  if (!(await fold.isVisible())) return;
  const unfolded = await fold.evaluate((link) => link.closest("th")!.matches(":target"));
  if (!unfolded) await fold.click();
}

/** A topic on the board, or in the part of it given. */
export function card(within: Page | Locator, title: string): Locator {
  return within.getByRole("link", { name: title });
}

/** « Ça m’intéresse » of a topic on the board. */
export function interest(within: Page | Locator, title: string): Locator {
  return within.getByRole("button", { name: "Ça m’intéresse", description: title });
}

/** Topics that have no place, on the board. */
export function waiting(page: Page): Locator {
  const heading = page.getByRole("heading", { level: 2, name: "En attente d’une place" });
  return page.locator("section").filter({ has: heading });
}

/** How many topics the board says there are. */
export async function expectTopics(page: Page, count: number): Promise<void> {
  // Behind the count stands a link that is only shown when there is none.
  const sentence = count === 0 ? /^Aucun sujet/ : new RegExp(`^${count}\\s+sujet${count === 1 ? "(?!s)" : "s"}`);
  await expect(page.getByText(sentence)).toBeVisible();
}

/** Opens a folded part of the page, if it is not open yet. */
export async function unfold(summary: Locator): Promise<void> {
  const open = await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  if (!open) await summary.click();
}

/** The same page at the end: nothing has loaded it again. Call what this returns to check. */
export async function sameDocument(page: Page): Promise<() => Promise<void>> {
  const mark = "not loaded again";
  await page.evaluate((mark) => Object.assign(window, { mark }), mark);
  return async () => {
    const found = await page.evaluate(() => (window as unknown as { mark?: string }).mark);
    expect(found, "the page was loaded again").toBe(mark);
  };
}
