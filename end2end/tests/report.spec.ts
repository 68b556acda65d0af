// A report in three minutes: written part by part, published with what
// artificial intelligence did, read by everyone; and two people who write at once.
import type { Page } from "@playwright/test";
import type { ForumLinks } from "../fixtures/server.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, enter, hasScripts, join, unfold } from "../people.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

const NOTES = "/atelier/1/notes";

/** Opens the notes and takes them. */
async function takeNotes(page: Page, forum: ForumLinks): Promise<void> {
  await page.goto(at(forum, NOTES));
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
}

async function openEditor(page: Page): Promise<void> {
  await unfold(page.locator("summary").filter({ hasText: /^(Écrire|Modifier) les notes$/ }));
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enregistrer les notes" }).click();
}

test("a report is written, published without artificial intelligence, and read by who has not joined", async ({
  page,
  forum,
  guard,
  anotherPerson,
}) => {
  if (hasScripts()) guard.expectError(/status of 422/);
  const stranger = await anotherPerson();
  await enter(page, forum, "Cléo");
  await takeNotes(page, forum);
  await expect(page.getByLabel("L’essentiel")).toHaveAccessibleDescription(/Rien de confidentiel/);
  await page.getByLabel("L’essentiel").fill("On garde deux outils.");
  await page.getByLabel("Points clés").fill("- le premier\n- le deuxième\n- le troisième");
  const action = page.getByRole("group", { name: "Action 1", exact: true });
  await action.getByLabel("Quoi").fill("Relire la fiche");
  await action.getByLabel("Qui").fill("Camille");
  await page.getByRole("group", { name: "Ressource 1", exact: true }).getByLabel("Adresse").fill("https://www.numerique.gouv.fr/");
  await save(page);

  const report = page.getByRole("article");
  await expect(report).toContainText("On garde deux outils.");
  await expect(report.getByRole("listitem").filter({ hasText: "Relire la fiche" })).toContainText("Camille");
  await expect(report).toContainText("Complet : une phrase et trois points");

  await unfold(page.getByText("Changer qui peut les lire"));
  await page.getByRole("radio", { name: /^Public/ }).check();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await expect(page.getByText("Public · Tout le monde")).toBeVisible();

  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Choisissez une réponse dans la liste.").first()).toBeVisible();
  await page.getByRole("radio", { name: "Aucune" }).check();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(report).toContainText("Rédigé sans IA");

  await stranger.goto(at(forum, NOTES));
  await expect(stranger.getByRole("article")).toContainText("On garde deux outils.");
  await expect(stranger.locator("meta[itemprop=ai-assistance]")).toHaveAttribute("content", "none");
});

test("a tool that is not on the list is warned of, and the reader tells of an error", async ({ page, forum, anotherPerson }) => {
  const reader = await anotherPerson();
  await enter(page, forum, "Cléo");
  await page.goto(at(forum, NOTES));
  await page.getByLabel("L’essentiel").fill("On se revoit lundi.");
  await save(page);
  await expect(page.getByRole("article")).toContainText("lundi");

  // Asked only of who used it.
  await expect(page.getByLabel("Avec quel outil")).toBeHidden();
  await page.getByRole("radio", { name: "Reformulation ou résumé" }).check();
  await page.getByLabel("Avec quel outil").fill("Un outil d’ailleurs");
  await page.getByLabel("Pour quoi faire").fill("Raccourcir");
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("article")).toContainText("Contenu assisté par IA (reformulation ou résumé, Un outil d’ailleurs), relu par Cléo");
  const warning = page.getByRole("status").filter({ hasText: "n’est pas dans la liste" });
  await warning.getByLabel(/ni donnée personnelle/).check();
  await warning.getByRole("button", { name: "Le confirmer" }).click();
  await expect(page.getByText("Confirmé :")).toBeVisible();

  await join(reader, forum, "Bo");
  await reader.goto(at(forum, NOTES));
  await unfold(reader.getByText("Signaler une erreur"));
  await reader.getByLabel("Ce qui n’est pas juste").fill("C’était mardi.");
  await reader.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(reader.getByRole("status").filter({ hasText: "Merci" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("C’était mardi.")).toBeVisible();
  await page.getByRole("button", { name: "C’est vu" }).click();
  await expect(page.getByText("C’était mardi.")).toHaveCount(0);
});

test("two people write at once: both versions stand side by side, and both are kept", async ({ page, forum, guard, anotherPerson }) => {
  if (hasScripts()) guard.expectError(/status of 409/);
  const other = await anotherPerson();
  for (const [scribe, name] of [
    [page, "Ada"],
    [other, "Bo"],
  ] as const) {
    await join(scribe, forum, name);
    await takeNotes(scribe, forum);
    await openEditor(scribe);
  }
  await other.getByLabel("Points clés").fill("Le point de Bo");
  await other.getByLabel("Décisions").fill("La décision de Bo");
  await save(other);
  await expect(other.getByRole("article")).toContainText("Le point de Bo");

  await page.getByLabel("Points clés").fill("Le point d’Ada");
  await page.getByLabel("Questions ouvertes").fill("La question d’Ada");
  await save(page);

  await expect(page.getByText("Quelqu’un a modifié ce texte entre-temps.")).toBeVisible();
  await expect(page.getByLabel("Points clés")).toHaveValue("Le point d’Ada");
  await expect(page.getByText("L’autre version, enregistrée entre-temps")).toHaveCount(1);
  await expect(page.getByLabel("Décisions")).toHaveValue("La décision de Bo");
  await page.getByRole("radio", { name: "Les deux, l’une après l’autre" }).check();
  await save(page);

  const report = page.getByRole("article");
  for (const part of ["Le point de Bo", "Le point d’Ada", "La décision de Bo", "La question d’Ada"]) {
    await expect(report).toContainText(part);
  }
  await page.getByRole("link", { name: "Voir les 2 versions" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "Le point d’Ada" })).toBeVisible();
});

test("without notes nothing is written", async ({ page, forum }) => {
  await enter(page, forum, "Cléo");
  await page.goto(at(forum, NOTES));
  await unfold(page.getByText("Changer qui peut les lire"));
  await page.getByRole("radio", { name: /^Sans notes/ }).check();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();

  await expect(page.getByText("Cet atelier se tient sans notes.")).toBeVisible();
  await expect(page.getByLabel("L’essentiel")).toHaveCount(0);
});
