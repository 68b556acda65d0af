// What a screen says by the clock of the server: five minutes before the end of a slot, to pass to the outcome; ten
// minutes before the next one, which of its sessions lack a scribe. And on the phone of who takes notes (S4-22).
import { Person } from "../../fixtures/posted.ts";
import { today } from "../../fixtures/server.ts";
import { expect, test } from "../../fixtures/test.ts";
import { at, join, live } from "../../people.ts";

test.use({ newForum: { template: "empty", phase: "sessions", date: today() } });

/** The minute of the day where the forum is. */
function minute(): number {
  const [hour = 0, rest = 0] = new Date()
    .toLocaleTimeString("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" })
    .split(":")
    .map(Number);
  return hour * 60 + rest;
}

const time = (minute: number) => `${Math.floor(minute / 60)}h${String(minute % 60).padStart(2, "0")}`;

test("five minutes before the end screens and the scribe are told to pass to the outcome, and which sessions still lack a scribe", async ({
  page: wall,
  forum,
  anotherPerson,
}) => {
  const now = minute();
  test.skip(now > 23 * 60 + 20, "no slot of today is left to begin");
  const team = new Person(forum);
  await team.enter("Zoé");
  await team.post("/api/add_space", { name: "Grande salle", places: 1 });
  const first = { start: "0h", end: time(now + 20), title: "" };
  const second = { start: time(now + 25), end: time(now + 35), title: "" };
  await team.post("/api/add_slot", first);
  await team.post("/api/add_slot", second);
  const scribe = await anotherPerson();
  await join(scribe, forum, "Ada");
  for (const [title, slot] of [["Fiches action", 1], ["Logiciels libres", 2]] as const) {
    await team.place(await team.propose(title), [slot, 1]);
  }
  await scribe.goto(at(forum, "/sujet/1"));
  await scribe.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(scribe.getByText("Vous prenez les notes.")).toBeVisible();
  await scribe.goto(at(forum, "/ma-journee"));

  const made = await team.post("/api/add_wall", { label: "Hall", view: "now" });
  const [, token] = /jeton=([0-9a-f]{64})/.exec(made)!;
  const hall = await anotherPerson("wall");
  await hall.goto(at(forum, `/ecran?jeton=${token}`));
  await wall.goto(forum.wall);
  for (const screen of [wall, hall]) await live(screen);
  const scene = hall.getByRole("main");
  const outcome = "Cinq dernières minutes : que retient-on ?";
  await expect(scene.getByRole("timer")).toContainText(/\d+\smin/);
  await expect(wall.getByText(outcome)).toBeHidden();
  await expect(scene.getByText(outcome)).toBeHidden();
  await expect(wall.getByText("scribe à trouver :")).toBeHidden();
  await expect(scribe.getByText("que retient-on ?")).toHaveCount(0);

  // The slot ends earlier, and the next one follows it: no screen is loaded again.
  await team.post("/api/edit_slot", { ...first, slot: 1, end: time(now + 4) });
  await team.post("/api/edit_slot", { ...second, slot: 2, start: time(now + 6) });
  await expect(wall.getByText(outcome)).toBeVisible();
  await expect(wall.getByText(/^À \d+\sh(\s\d\d)?, scribe à trouver\s: nº\s2$/)).toBeVisible();
  await expect(scene.getByText(outcome)).toBeVisible();
  await expect(scene.getByRole("timer")).toContainText(/[0-4]:[0-5]\d/);
  await scribe.reload();
  await expect(scribe.getByText(/^Il reste .*que retient-on\s\?/)).toBeVisible();
});
