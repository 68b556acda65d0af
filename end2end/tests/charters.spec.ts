// The rules of a rencontre: read by anyone, changed by the team, every version
// readable for ever.
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { at, join, organise } from "../people.ts";

test.describe("charters", () => {
  test("a new version is read over and published; the old one stays readable", async ({ page, server }) => {
    const forum = await server.createForum();
    await organise(page, forum, "Zoé");
    await page.getByRole("navigation", { name: "Autour de la rencontre" }).getByRole("link", { name: "Chartes" }).click();
    await page.getByRole("link", { name: "Règles de vie" }).click();
    await page.getByRole("link", { name: "Modifier cette charte" }).click();

    await page.getByLabel("L’essentiel").fill("On s’écoute.");
    await page.getByLabel("Le texte complet").fill("# Nos règles\n\nOn s’écoute vraiment.");
    await page.getByRole("button", { name: "Voir l’aperçu" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Rien n’est encore publié" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Nos règles" })).toBeVisible();
    await expect(page.getByLabel("Le texte complet")).toHaveValue("# Nos règles\n\nOn s’écoute vraiment.");
    await page.getByRole("button", { name: "Publier la version 2" }).click();

    await expect(page.getByText("Version 2", { exact: false }).first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Ce qui a changé depuis la version 1" })).toBeVisible();
    await page.getByRole("link", { name: /^Version 1/ }).click();
    await expect(page).toHaveURL(at(forum, "/chartes/regles-de-vie/v1"));
    await expect(page.getByText("Cette version n’est plus la dernière.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 3, name: "4. Comportements non tolérés" })).toBeVisible();
  });

  test("a version that another organiser approves is asked of who had accepted the one before", async ({ page, server, guard, anotherPerson }) => {
    guard.expectError(/status of 422/);
    const forum = await server.createForum();
    const [iris, ada] = [await anotherPerson(), await anotherPerson()];
    await join(ada, forum, "Ada");
    await organise(page, forum, "Zoé");
    await page.getByRole("checkbox", { name: /^Faire relire chaque nouvelle version/ }).check();
    await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
    await expect(page.getByText("Ce choix est enregistré.")).toBeVisible();
    await page.goto(at(forum, "/chartes/regles-de-vie/modifier"));
    await page.getByLabel("Le texte complet").fill("# Nos règles\n\nOn s’écoute vraiment.");
    await page.getByRole("button", { name: "Proposer à la relecture" }).click();
    await expect(page).toHaveURL(/\/chartes\/regles-de-vie\/brouillon/);
    await expect(page.getByRole("heading", { level: 2, name: "Ce que ce brouillon change" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Approuver/ })).toHaveCount(0);
    await ada.goto(at(forum, "/proposer"));
    await ada.getByLabel("Votre sujet, en une phrase").fill("Sauvegardes");

    await organise(iris, forum, "Iris");
    await iris.goto(at(forum, "/chartes/regles-de-vie"));
    await iris.getByRole("link", { name: "Lire le brouillon" }).click();
    await expect(iris.getByRole("heading", { level: 2, name: "Ce que ce brouillon change" })).toBeVisible();
    await checkAccessibility(iris);
    await iris.getByRole("button", { name: "Approuver et publier la version 2" }).click();
    await expect(iris.getByText(/par Zoé, approuvée par Iris/).first()).toBeVisible();

    await ada.getByRole("button", { name: "Proposer ce sujet" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Ce qui a changé" })).toBeVisible();
    await expect(ada.getByText("On s’écoute vraiment.").first()).toBeVisible();
    await ada.getByRole("checkbox", { name: /Règles de vie/ }).check();
    await ada.getByRole("button", { name: "Accepter et continuer" }).click();
    await expect(ada.getByLabel("Votre sujet, en une phrase")).toHaveValue("Sauvegardes");
    await ada.getByRole("button", { name: "Proposer ce sujet" }).click();
    await expect(ada.getByRole("heading", { level: 1, name: "Sauvegardes" })).toBeVisible();
  });

  test("the team says which charters are mandatory", async ({ page, server }) => {
    const forum = await server.createForum();
    await organise(page, forum, "Zoé");

    await page.getByRole("checkbox", { name: "Usage responsable de l’IA" }).uncheck();
    await page.getByRole("button", { name: "Enregistrer ce choix" }).click();

    // The box is empty before the answer too: only these words say that it was kept.
    await expect(page.getByText("Ce choix est enregistré.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Usage responsable de l’IA" })).not.toBeChecked();
    await page.goto(at(forum, "/chartes"));
    await expect(page.getByRole("link", { name: "Règles de vie" })).toContainText("Obligatoire");
    await expect(page.getByRole("link", { name: "Usage responsable de l’IA" })).toContainText("Facultative");
  });
});
