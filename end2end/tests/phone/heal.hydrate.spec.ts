// The plug is pulled. What was acknowledged is kept, and screens come back to
// the truth by themselves: nobody reloads a page.
import { expect, test } from "../../fixtures/test.ts";
import { card, cell, interest, join, live, openBoard, place, propose, sameDocument, waiting } from "../../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON = { slot: "15 h", room: "Atelier" };

// Reconnecting takes the browser some seconds.
test.setTimeout(60_000);
const healing = { timeout: 20_000 };

test.beforeEach(({ guard }) => {
  guard.expectError(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
});

test("a server killed and started again has all it acknowledged, and both phones heal by themselves", async ({
  page: ada,
  ownServer,
  anotherPerson,
}) => {
  const forum = await ownServer.createForum();
  await join(ada, forum, "Ada");
  const bob = await anotherPerson();
  await join(bob, forum, "Bob");
  await live(bob);
  const bobStays = await sameDocument(bob);
  const placed = await propose(ada, forum, "Placé avant la panne");
  await place(ada, placed, MORNING);
  const parked = await propose(ada, forum, "Proposé juste avant la panne");
  await openBoard(ada, forum);
  await interest(ada, "Placé avant la panne").click();
  await expect(interest(ada, "Placé avant la panne")).toHaveText("Ça m’intéresse · 1");
  const adaStays = await sameDocument(ada);

  await ownServer.kill();

  for (const screen of [ada, bob]) await expect(screen.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible();
  // A tap in the meantime is not lost without a word.
  await interest(bob, "Placé avant la panne").click();
  await expect(bob.getByRole("alert")).toContainText("Le serveur ne répond pas.");

  await ownServer.start();

  for (const screen of [ada, bob]) {
    await expect(screen.getByText("En direct")).toBeVisible(healing);
    await expect(card(cell(screen, MORNING), "Placé avant la panne")).toBeVisible();
    await expect(card(waiting(screen), "Proposé juste avant la panne")).toBeVisible();
    await expect(interest(screen, "Placé avant la panne")).toHaveText("Ça m’intéresse · 1");
  }

  // The next tap works, and reaches the other.
  await interest(bob, "Placé avant la panne").click();
  await expect(bob.getByRole("alert")).toBeEmpty();
  await expect(interest(ada, "Placé avant la panne")).toHaveText("Ça m’intéresse · 2");
  await adaStays();
  await bobStays();
  await ada.goto(parked);
  await expect(ada.getByRole("link", { name: "Choisir une place" })).toBeVisible();
});

test("what others did while a phone was away is on it when it comes back", async ({ page: ada, forum, anotherPerson }) => {
  const bob = await anotherPerson();
  await openBoard(bob, forum);
  const stays = await sameDocument(bob);
  await bob.context().setOffline(true);
  await expect(bob.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible(healing);

  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Pendant l’absence de Bob");
  await place(ada, topic, AFTERNOON);

  await bob.context().setOffline(false);
  await expect(bob.getByText("En direct")).toBeVisible(healing);
  await expect(card(cell(bob, AFTERNOON), "Pendant l’absence de Bob")).toBeVisible();
  await stays();
});

test("a server that is stopped cleanly lets its screens go at once and takes them back", async ({ page, ownServer }) => {
  const forum = await ownServer.createForum();
  await openBoard(page, forum);
  // `stop` fails when an open stream holds the server back.
  await ownServer.stop();
  await expect(page.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible();
  await ownServer.start();
  await expect(page.getByText("En direct")).toBeVisible(healing);
});

test("the first to open a forum after a start has it live: the board, and the wall in its own style", async ({
  page,
  server,
  anotherPerson,
}) => {
  // Each of these is the first request for its forum, which the server has to load: that may be quick or not.
  for (let first = 0; first < 6; first++) {
    await openBoard(page, await server.createForum());
  }
  const wall = await anotherPerson("wall");
  for (let first = 0; first < 6; first++) {
    await wall.goto((await server.createForum()).wall);
    await live(wall);
    await expect(wall.locator("body > .wall")).toBeVisible();
  }
});
