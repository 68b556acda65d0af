// Who takes the notes of a session: said with one tap, handed over to who
// accepts, seen on the board; and the line that says what the session is at.
import { Person } from "../fixtures/posted.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, cell, join, live, look, unfold } from "../people.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

const FIRST = { slot: "10 h 45", room: "Grande salle" };

test("one tap takes the notes, the other accepts to go on, and the board says who", async ({ page, forum, anotherPerson }) => {
  const bob = new Person(forum);
  await bob.join("Bob");
  await bob.propose("Un sujet de Bob");
  const board = await anotherPerson();
  await board.goto(at(forum));
  await live(board);

  await join(page, forum, "Ada");
  await page.goto(at(forum, "/sujet/1"));
  await expect(page.getByText("Scribe à trouver")).toBeVisible();
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notes de l’atelier" })).toBeVisible();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
  await look(board);
  await expect(cell(board, FIRST).getByRole("link")).toContainText("prise de notes : Ada");

  await page.getByLabel("On en est à…").fill("Tour de table");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByLabel("On en est à…")).toHaveValue("Tour de table");

  await unfold(page.locator("summary").filter({ hasText: "Passer la prise de notes" }));
  await page.getByLabel("À qui").selectOption("Bob");
  await page.getByRole("button", { name: "Demander", exact: true }).click();
  await expect(page.getByText("Demandé à Bob, qui n’a pas encore répondu.")).toBeVisible();

  await bob.takeNotes(1);
  await page.reload();
  await expect(page.getByText("Prise de notes : Bob")).toBeVisible();
  await expect(page.getByRole("button", { name: "Je prends les notes" })).toBeVisible();
  await look(board);
  await expect(cell(board, FIRST).getByRole("link")).toContainText("prise de notes : Bob");
});
