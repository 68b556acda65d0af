// The day is driven without scripts too: each press is a page, and the wall shows what was true when it was opened.
import { expect, test } from "../../fixtures/test.ts";
import { at, enter } from "../../people.ts";

test("the remote goes from step to step, tells the screens, takes back, and pins a screen, without JavaScript", async ({ page: zoe, forum, anotherPerson }) => {
  await enter(zoe, forum, "Zoé");
  const wall = await anotherPerson();
  await zoe.goto(at(forum, "/telecommande"));
  await zoe.getByRole("button", { name: /^Commencer/ }).click();
  await expect(zoe.getByRole("heading", { name: "Accueil" })).toBeVisible();
  await zoe.getByRole("button", { name: /^Suivant/ }).click();
  await expect(zoe.getByText("Étape 2 sur 9")).toBeVisible();
  await wall.goto(forum.wall);
  await expect(wall.getByRole("heading", { name: "La loi de la mobilité" })).toBeVisible();

  await zoe.getByLabel("Texte affiché sur tous les écrans").fill("Il reste du café");
  await zoe.getByRole("button", { name: "Afficher" }).click();
  await expect(zoe.getByText("Affiché en ce moment")).toBeVisible();
  await wall.goto(forum.wall);
  await expect(wall.getByText("Il reste du café")).toBeVisible();
  await zoe.getByRole("button", { name: "Annuler" }).last().click();
  await expect(zoe.getByText("Affiché en ce moment")).toBeHidden();

  // Another step in the plan, with who speaks.
  await zoe.goto(at(forum, "/deroule"));
  await zoe.getByText("Ajouter une étape").click();
  const form = zoe.getByRole("group").filter({ hasText: "Ajouter une étape" });
  await form.getByLabel("Heure prévue").fill("tôt");
  await form.getByLabel("Intitulé").fill("Tour des produits");
  await form.getByRole("group", { name: "Ce que montre l’écran de la salle" }).getByLabel("Message").check();
  await form.getByLabel("Tours de parole (facultatif)").fill("Aides, par Ada\nDémarches, par Bo");
  await form.getByRole("button", { name: "Ajouter" }).click();
  await expect(form.getByLabel("Intitulé")).toHaveValue("Tour des produits");
  await form.getByLabel("Heure prévue").fill("16h15");
  await form.getByRole("button", { name: "Ajouter" }).click();
  await zoe.getByRole("button", { name: "Y aller Tour des produits" }).click();
  await zoe.goto(at(forum, "/telecommande"));
  await zoe.getByRole("button", { name: /^Tour suivant/ }).click();
  await wall.goto(forum.wall);
  await expect(wall.getByText("Démarches, par Bo")).toBeVisible();

  await zoe.goto(at(forum, "/animation"));
  const row = zoe.getByRole("listitem").filter({ hasText: "Lien imprimé" });
  await row.getByLabel("Ce qu’il montre").selectOption("Tableau");
  await row.getByRole("button", { name: /^Changer/ }).click();
  await expect(row.getByLabel("Ce qu’il montre")).toHaveValue("board");
  await wall.goto(forum.wall);
  await expect(wall.getByRole("table")).toBeVisible();
});
