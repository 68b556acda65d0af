// The server is away while a form is sent. Without scripts the browser itself
// says so, and « back » has the form; with them the page does.
import { expect, test } from "../../fixtures/test.ts";
import { at, expectTopics, interest, join, openBoard, propose } from "../../people.ts";

const AWAY = "Le serveur ne répond pas. Votre saisie est gardée ; réessayez dans un instant.";

test.beforeEach(({ guard }) => guard.expectError(/ERR_FAILED|ERR_CONNECTION|status of 503/));

test("no network: the form says so and keeps its text, and sending again works", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Dans l’ascenseur");
  await page.route("**/api/propose_topic", (route) => route.abort());
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();

  await expect(page.getByRole("alert")).toHaveText(AWAY);
  await expect(page.getByLabel("Votre sujet, en une phrase")).toHaveValue("Dans l’ascenseur");

  await page.unroute("**/api/propose_topic");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dans l’ascenseur" })).toBeVisible();
});

test("an answer lost on its way: sending again does not propose twice", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Reçu mais pas confirmé");
  await page.route("**/api/propose_topic", async (route) => {
    const answer = await route.fetch();
    expect(answer.status(), "the server did it").toBe(200);
    await route.abort();
  });
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("alert")).toHaveText(AWAY);

  await page.unroute("**/api/propose_topic");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reçu mais pas confirmé" })).toBeVisible();
  await openBoard(page, forum);
  await expectTopics(page, 1);
});

test("a server that cannot keep a change says so, and the mark is not shown as made", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await propose(page, forum, "Sauvegarder, restaurer");
  await openBoard(page, forum);
  await page.route("**/api/set_interest", (route) =>
    route.fulfill({ status: 503, contentType: "text/plain; charset=utf-8", body: "Le serveur n’a pas pu enregistrer." }),
  );
  await interest(page, "Sauvegarder, restaurer").click();

  await expect(page.getByRole("alert").filter({ hasText: "Le serveur n’a pas pu enregistrer." })).toBeVisible();
  await expect(interest(page, "Sauvegarder, restaurer")).toHaveAttribute("aria-pressed", "false");
});

test("while a form is on its way its button is off and the page says it is being sent", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Un réseau très lent");
  let letThrough = () => {};
  const held = new Promise<void>((release) => (letThrough = release));
  let posts = 0;
  await page.route("**/api/propose_topic", async (route) => {
    posts++;
    await held;
    await route.continue();
  });
  const button = page.getByRole("button", { name: "Proposer ce sujet" });
  await button.click();

  await expect(page.getByRole("alert")).toHaveText("Envoi en cours…");
  await expect(button).toBeDisabled();
  // Disabled in words and not in fact, so that the focus stays: pressed again, it sends nothing.
  await button.press("Enter");
  expect(posts).toBe(1);
  letThrough();
  await expect(page.getByRole("heading", { level: 1, name: "Un réseau très lent" })).toBeVisible();
  expect(posts).toBe(1);
});
