// What people read when something did not happen: a sentence that says what to
// do, and what was typed stays.
import { expect, test } from "../fixtures/test.ts";
import { at, enter, join, openBoard, propose, register, unfoldSlot } from "../people.ts";

test("an unknown code is said beside its field, and can be corrected", async ({ page, forum, guard }) => {
  guard.expectError(/status of 404/);
  await page.goto("/");
  const code = page.getByLabel("Code de la rencontre");
  await code.fill("ZZZZZZ");
  await page.getByRole("button", { name: "Ouvrir le tableau" }).click();

  await expect(page.getByRole("alert")).toContainText("Aucune rencontre n’a ce code.");
  await expect(code).toHaveValue("ZZZZZZ");
  await expect(code).toHaveAccessibleDescription(/^Aucune rencontre/);

  // As people type what they read aloud.
  await code.fill(`${forum.code.slice(0, 3)} ${forum.code.slice(3)}`.toLowerCase());
  await page.getByRole("button", { name: "Ouvrir le tableau" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
});

test("what is not a code at all is said in other words", async ({ page, guard }) => {
  guard.expectError(/status of 4/);
  await page.goto("/");
  await page.getByLabel("Code de la rencontre").fill("bonjour");
  await page.getByRole("button", { name: "Ouvrir le tableau" }).click();

  await expect(page.getByRole("alert")).toContainText("Le code a six lettres ou chiffres");
  await expect(page.getByLabel("Code de la rencontre")).toHaveValue("bonjour");
});

for (const { what, path, status, sentence, way } of [
  { what: "a forum that is not there", path: "/f/ZZZZZZ", status: 404, sentence: "Aucune rencontre ne porte ce code", way: "Saisir un code" },
  { what: "a page that is not there", path: "/nulle-part", status: 404, sentence: "Cette page n’existe pas", way: "Toutes les rencontres" },
  { what: "a short link of no forum", path: "/r/ZZZZZZ", status: 404, sentence: "Aucune rencontre ne porte ce code", way: "Saisir un code" },
]) {
  test(`${what} is a page that says so and leads on`, async ({ page, guard }) => {
    guard.expectError(/status of 404/);
    const response = await page.goto(path);

    expect(response?.status()).toBe(status);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(sentence);
    await page.getByRole("link", { name: way }).first().click();
    await expect(page.getByLabel("Code de la rencontre")).toBeVisible();
  });
}

for (const { what, path, sentence } of [
  { what: "topic", path: "/sujet/999", sentence: "Ce sujet n’existe pas ou plus" },
  { what: "session", path: "/atelier/999/notes", sentence: "Cet atelier n’existe pas ou plus" },
  { what: "slot", path: "/placer?creneau=999&salle=1", sentence: "Ce créneau n’existe plus" },
  { what: "page", path: "/nulle-part", sentence: "Cette page n’existe pas" },
]) {
  test(`a ${what} that is not in the forum leads back to its board`, async ({ page, forum, guard }) => {
    guard.expectError(/status of 404/);
    const response = await page.goto(at(forum, path));

    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(sentence);
    await page.getByRole("link", { name: "Revenir au tableau" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  });
}

test("an address that only takes forms says so when it is opened as a page", async ({ page, guard }) => {
  guard.expectError(/status of 4/);
  const response = await page.goto("/api/join");
  expect([404, 405]).toContain(response?.status());
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByRole("link")).not.toHaveCount(0);
});

test("the key of another forum opens nothing", async ({ page, forum, guard }) => {
  guard.expectError(/status of 403/);
  const wrong = new URL(forum.facilitator);
  wrong.searchParams.set("cle", "0".repeat(64));
  await page.goto(wrong.href);

  await expect(page.getByRole("heading", { level: 1, name: "Ce lien d’invitation n’est plus valable" })).toBeVisible();
  await expect(page.getByText("Demandez-en un nouveau à l’équipe")).toBeVisible();
  await page.goto(at(forum, "/animation"));
  await expect(page.getByRole("heading", { level: 1, name: "Réservé à l’animation" })).toBeVisible();
});

test("someone else’s topic cannot be placed", async ({ page, forum, guard, anotherPerson }) => {
  guard.expectError(/status of 403/);
  const ada = await anotherPerson();
  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Le sujet d’Ada");
  await join(page, forum, "Bob");
  await page.goto(topic);
  await expect(page.getByRole("link", { name: "Choisir une place" })).toHaveCount(0);

  const response = await page.goto(`${topic}/placer`);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Seules les personnes qui portent ce sujet et l’équipe");
});

test.describe("before the marketplace", () => {
  test.use({ newForum: { phase: "registration" } });

  test("placing is shown closed, with when it opens", async ({ page, forum }) => {
    await register(page, forum, "Ada");
    const topic = await propose(page, forum, "Une proposition");

    await expect(page.getByText("Ce n’est pas encore possible : cela ouvre avec la place du marché.").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Choisir une place" })).toHaveCount(0);
    await page.goto(`${topic}/placer`);
    await expect(page.getByText("Ce n’est pas encore possible : cela ouvre avec la place du marché.")).toBeVisible();
    // What was just done can be undone, here as everywhere.
    await expect(page.getByRole("main").getByRole("button")).toHaveText(["Annuler"]);
    await openBoard(page, forum);
    await unfoldSlot(page, "10 h 45");
    await expect(page.getByRole("table").getByText("Libre").first()).toBeVisible();
    await expect(page.getByRole("table").getByRole("link", { name: /^Libre/ })).toHaveCount(0);
  });
});

test.describe("when the forum is archived", () => {
  test.use({ newForum: { phase: "archived", demoTopics: 3 } });

  test("nothing is offered that would be refused, and the forms say why", async ({ page, forum }) => {
    await openBoard(page, forum);
    await expect(page.getByRole("link", { name: "Proposer un sujet" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Ça m’intéresse" })).toHaveCount(0);

    await page.goto(at(forum, "/proposer"));
    await expect(page.getByText("Ce n’est plus possible : la rencontre est archivée.")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await page.goto(at(forum, "/sujet/1"));
    await expect(page.getByText("Ce n’est plus possible : la rencontre est archivée.").first()).toBeVisible();
  });
});

test("a form opened before the phase changed is refused with the reason, and keeps its text", async ({
  page,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(/status of 409/);
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Un peu trop tard");
  const team = await anotherPerson();
  await enter(team, forum, "Camille");
  await team.getByRole("button", { name: "Passer à la clôture" }).click();
  await expect(team.getByRole("listitem").filter({ hasText: "Clôture" }).getByText("En cours")).toBeVisible();

  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByText("Ce n’est plus possible : la rencontre se clôt.")).toBeVisible();
});
