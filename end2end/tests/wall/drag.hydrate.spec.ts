// A card is moved by hand on a wide screen: the same as « Déplacer », for those
// who may.
import { expect, test } from "../../fixtures/test.ts";
import { Person } from "../../fixtures/posted.ts";
import { card, cell, enter, join, openBoard, place, propose, sameDocument, waiting } from "../../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };
const NOON = { slot: "11 h 40", room: "Mezzanine" };
const AFTERNOON = { slot: "15 h", room: "Atelier" };

test("who proposes a topic drops it on a free place, moves it, and another screen sees it", async ({ page: ada, forum, anotherPerson }) => {
  const bob = await anotherPerson();
  await openBoard(bob, forum);
  await join(ada, forum, "Ada");
  await propose(ada, forum, "Porté à la main");
  await openBoard(ada, forum);
  const stays = await sameDocument(ada);

  await card(waiting(ada), "Porté à la main").dragTo(cell(ada, MORNING));
  for (const screen of [ada, bob]) await expect(card(cell(screen, MORNING), "Porté à la main")).toBeVisible();

  await card(cell(ada, MORNING), "Porté à la main").dragTo(cell(ada, AFTERNOON));
  for (const screen of [ada, bob]) await expect(card(cell(screen, AFTERNOON), "Porté à la main")).toBeVisible();

  const notice = ada.getByRole("status").filter({ hasText: "Atelier déplacé." });
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Annuler" }).focus();
  await stays();
  await ada.keyboard.press("Enter");
  for (const screen of [ada, bob]) await expect(card(cell(screen, MORNING), "Porté à la main")).toBeVisible();
});

test("a place taken meanwhile is refused on the page where one chooses, with the nearest ones", async ({ page: ada, forum, guard }) => {
  guard.expectError(/status of 409/);
  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Porté trop tard"), NOON);
  await openBoard(ada, forum);
  const grace = new Person(forum);
  await grace.join("Grace");
  const quick = await grace.propose("Plus rapide");
  // What happens meanwhile does not reach this screen before the card is dropped.
  await ada.getByRole("button", { name: "Mettre en pause" }).click();
  await grace.place(quick, [2, 1]);

  await card(cell(ada, NOON), "Porté trop tard").dragTo(cell(ada, MORNING));

  await expect(ada.getByRole("heading", { level: 1, name: "Où le déplacer ?" })).toBeVisible();
  await expect(ada.getByRole("alert").filter({ hasText: "Cette place vient d’être prise." })).toBeVisible();
});

test("someone else’s topic stays where it is, and the team moves any", async ({ page, forum, anotherPerson }) => {
  const grace = new Person(forum);
  await grace.join("Grace");
  await grace.place(await grace.propose("Le sujet de Grace"), [2, 1]);
  await join(page, forum, "Ada");
  await propose(page, forum, "Le sujet d’Ada");
  await openBoard(page, forum);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await card(cell(page, MORNING), "Le sujet de Grace").dragTo(cell(page, AFTERNOON));
  await expect(card(cell(page, MORNING), "Le sujet de Grace")).toBeVisible();
  expect(posts).toEqual([]);

  const team = await anotherPerson();
  await enter(team, forum, "Camille");
  await openBoard(team, forum);
  await card(cell(team, MORNING), "Le sujet de Grace").dragTo(cell(team, AFTERNOON));
  await expect(card(cell(page, AFTERNOON), "Le sujet de Grace")).toBeVisible();
});
