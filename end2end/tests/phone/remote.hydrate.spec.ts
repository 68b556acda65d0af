// The day driven from a phone: the wall and the phones follow live, two facilitators skip no step, and a wall whose clock
// is wrong counts down right.
import { expect, test } from "../../fixtures/test.ts";
import { at, enter, join } from "../../people.ts";

test("the remote moves the wall from step to step, and a wall whose clock is wrong shows the right time", async ({ page: zoe, forum, anotherPerson, guard }) => {
  const [max, ada, wall] = [await anotherPerson(), await anotherPerson(), await anotherPerson("wall")];
  guard.expectError(/409 \(Conflict\).*go_to_step/);
  guard.expectError(/ERR_FAILED.*telecommande/);
  await enter(zoe, forum, "Zoé");
  await enter(max, forum, "Max");
  await join(ada, forum, "Ada");
  // Seven minutes ahead.
  await wall.clock.install({ time: Date.now() + 7 * 60_000 });
  await wall.goto(forum.wall);
  await zoe.goto(at(forum, "/telecommande"));
  await max.goto(at(forum, "/telecommande"));

  await zoe.getByRole("button", { name: /^Commencer/ }).click();
  await expect(wall.getByRole("heading", { name: "Bienvenue" })).toBeVisible();
  await expect(wall.getByRole("table")).toBeHidden();
  await expect(max.getByRole("heading", { name: "Accueil" })).toBeVisible();
  await expect(max.getByText("Étape 1 sur 9")).toBeVisible();

  // What Max pressed before the news of Zoé's step reached the phone.
  await max.route("**/telecommande", (route) => route.abort());
  await zoe.getByRole("button", { name: /^Suivant/ }).click();
  await expect(wall.getByRole("heading", { name: "La loi de la mobilité" })).toBeVisible();
  await max.getByRole("button", { name: /^Suivant/ }).click();
  await expect(max.getByRole("alert").filter({ hasText: "a déjà changé d’étape" })).toBeVisible();
  await max.unroute("**/telecommande");
  await expect(zoe.getByText("Étape 2 sur 9")).toBeVisible();

  await zoe.getByRole("button", { name: /^Suivant/ }).click();
  await expect(wall.getByRole("table")).toBeVisible();
  await expect(max.getByText("Étape 3 sur 9")).toBeVisible();

  await zoe.getByRole("button", { name: "5 min", exact: true }).click();
  await expect(wall.getByRole("timer")).toContainText(/[45]:[0-5]\d/);
  await wall.reload();
  await expect(wall.getByRole("timer")).toContainText(/[45]:[0-5]\d/);

  await zoe.getByLabel("Texte affiché sur tous les écrans").fill("Il reste du café");
  await zoe.getByRole("button", { name: "Afficher" }).click();
  await expect(wall.getByText("Il reste du café")).toBeVisible();
  await zoe.getByRole("button", { name: "Retirer le message" }).click();
  await expect(wall.getByText("Il reste du café")).toBeHidden();

  // The last act is the message; what came before it is in the history.
  await expect(zoe.getByText("Les écrans affichent", { exact: false }).or(zoe.getByText("Le message des écrans est retiré"))).toBeVisible();
  await expect(zoe.getByText("affiché en ce moment")).toBeVisible();
});

test("two facilitators see on their remotes what the other does: the step, the countdown, the message", async ({ page: zoe, forum, anotherPerson }) => {
  const max = await anotherPerson();
  await enter(zoe, forum, "Zoé");
  await enter(max, forum, "Max");
  for (const remote of [zoe, max]) await remote.goto(at(forum, "/telecommande"));

  await zoe.getByRole("button", { name: /^Commencer/ }).click();
  await expect(max.getByText("Étape 1 sur 9")).toBeVisible();
  await max.getByRole("button", { name: "10 min", exact: true }).click();
  await expect(zoe.getByRole("timer")).toContainText(/(10|9):[0-5]\d/);
  await expect(zoe.getByText("Le compte à rebours démarre")).toBeVisible();

  // What Zoé is typing stays while Max's message comes in, is changed, and goes.
  const typing = zoe.getByLabel("Texte affiché sur tous les écrans");
  await typing.fill("La salle B est ferm");
  const message = zoe.locator("#message");
  for (const words of ["Il reste du café", "Il reste du thé"]) {
    await max.getByLabel("Texte affiché sur tous les écrans").fill(words);
    await max.getByRole("button", { name: "Afficher", exact: true }).click();
    await expect(message).toContainText(words);
    await expect(max.locator("#message")).toContainText(words);
  }
  await zoe.getByRole("button", { name: "Retirer le message" }).click();
  await expect(max.locator("#message")).not.toContainText("Il reste du thé");
  await expect(max.getByText("Le message des écrans est retiré")).toBeVisible();
  await expect(typing).toHaveValue("La salle B est ferm");
  await expect(typing).toBeVisible();
  await max.getByRole("button", { name: "Arrêter" }).click();
  await expect(zoe.getByRole("timer")).toHaveCount(0);
});
