// What moved just now says so in words for some seconds, and nothing else moves
// for it.
import { expect, test } from "../../fixtures/test.ts";
import { card, cell, join, move, openBoard, place, propose, unfold, waiting } from "../../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON = { slot: "15 h", room: "Atelier" };

test("a card that comes says how for ten seconds", async ({ page: ada, forum, anotherPerson }) => {
  const bob = await anotherPerson();
  await bob.clock.install();
  await openBoard(bob, forum);
  await join(ada, forum, "Ada");

  const topic = await propose(ada, forum, "Un sujet qui bouge");
  await expect(card(waiting(bob), "Un sujet qui bouge")).toHaveAttribute("data-fresh", "proposé à l’instant");

  await place(ada, topic, MORNING);
  await expect(card(cell(bob, MORNING), "Un sujet qui bouge")).toHaveAttribute("data-fresh", "placé à l’instant");

  await move(ada, topic, AFTERNOON);
  const moved = card(cell(bob, AFTERNOON), "Un sujet qui bouge");
  await expect(moved).toHaveAttribute("data-fresh", "déplacé à l’instant");
  await bob.clock.fastForward(10_000);
  await expect(moved).not.toHaveAttribute("data-fresh");

  await ada.goto(topic);
  await unfold(ada.getByText("Autres actions", { exact: true }));
  await ada.getByRole("button", { name: "Remettre en attente" }).click();
  await expect(card(waiting(bob), "Un sujet qui bouge")).toHaveAttribute("data-fresh", "remis en attente à l’instant");
});

test("what was there when the page was opened has not moved just now", async ({ page: ada, forum }) => {
  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Un sujet tranquille"), MORNING);
  await openBoard(ada, forum);

  await expect(card(cell(ada, MORNING), "Un sujet tranquille")).not.toHaveAttribute("data-fresh");
});
