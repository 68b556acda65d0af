// « J'y suis », « Je papillonne »: from one tap to a number on every screen, and nobody's name with it.
import { Person } from "../fixtures/posted.ts";
import { today } from "../fixtures/server.ts";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { at, hasScripts, join, openBoard } from "../people.ts";

// One slot as long as the day, so that one runs whenever this does.
test.use({ newForum: { template: "empty", phase: "sessions", date: today() } });

test("three people say that they are at the café: every screen shows it, and one tap takes it back", async ({
  page,
  forum,
  anotherPerson,
}) => {
  const team = new Person(forum);
  await team.enter("Zoé");
  await team.post("/api/add_slot", { start: "0 h", end: "23 h 59", title: "" });
  await team.post("/api/add_space", { name: "Grande salle", places: 1 });
  await team.post("/api/add_space", { name: "Café", places: 0 });
  const others = [new Person(forum), new Person(forum)];
  for (const [number, other] of others.entries()) await other.join(`Personne ${number}`);

  const board = await anotherPerson();
  await openBoard(board, forum);
  const told = board.getByText(/^Sur place/);
  const made = await team.post("/api/add_wall", { label: "Hall", view: "now" });
  const screen = await anotherPerson();
  await screen.goto(at(forum, `/ecran?jeton=${/jeton=([0-9a-f]{64})/.exec(made)![1]}`));
  const scene = screen.getByRole("main").getByRole("listitem").filter({ hasText: "Café" });
  await expect(scene).toHaveCount(0);
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/maintenant"));
  const there = page.getByRole("button", { name: "Café" });
  await expect(there).toHaveAttribute("aria-pressed", "false");
  await there.click();
  await expect(page).toHaveURL(/#ici$/);
  await expect(there).toHaveAttribute("aria-pressed", "true");
  await others[0]!.post("/api/be_there", { at: 2 });
  await expect(told).toHaveCount(0);
  await others[1]!.post("/api/be_there", { at: 2 });

  // Counts are gathered for a moment; without scripts a page shows what was true when it was opened.
  const shows = (words: string | RegExp) =>
    expect(async () => {
      if (!hasScripts()) await board.reload();
      await expect(board.getByRole("main")).toContainText(words, { timeout: 1_000 });
    }).toPass();
  await shows("Sur place : Café 3+");
  await expect(async () => {
    if (!hasScripts()) await screen.reload();
    await expect(scene).toContainText("Café 3+", { timeout: 1_000 });
  }).toPass();
  await page.reload();
  await expect(page.getByRole("button", { name: "Café , 3 personnes ou plus" })).toHaveAttribute("aria-pressed", "true");
  await checkAccessibility(page);

  // One person is at one place: who wanders has left the café, which is then too few to be shown.
  await page.getByRole("button", { name: "Je papillonne" }).click();
  await expect(page.getByRole("button", { name: "Je papillonne" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Café" })).toHaveAttribute("aria-pressed", "false");
  await expect(async () => {
    if (!hasScripts()) await board.reload();
    await expect(told).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Je papillonne" }).click();
  await expect(page.getByRole("button", { name: "Je papillonne" })).toHaveAttribute("aria-pressed", "false");
});
