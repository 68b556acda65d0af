// The list of all topics: plain links and a plain form, the same with and
// without scripts.
import { Person } from "../fixtures/posted.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, interest, join, openBoard, unfold } from "../people.ts";

test("a topic is found without its accents, and marked from the list", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Inès Carbonel");
  await ada.propose("Écoconception : par où commencer");
  await ada.propose("Mettre en œuvre", "Avec **sobriété**.");
  await join(page, forum, "Bob");
  await openBoard(page, forum);
  await page.getByRole("link", { name: "Chercher un sujet" }).click();
  const field = page.getByRole("searchbox", { name: "Chercher un sujet" });
  const titles = page.getByRole("heading", { level: 3 });
  await expect(titles).toHaveCount(2);

  await field.fill("eco");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "1 sujet sur 2 pour « eco »" })).toBeVisible();
  await expect(page).toHaveTitle(/^1.sujet sur 2/);
  await expect(page.locator("mark")).toHaveText(["Éco"]);
  await expect(field).toHaveValue("eco");

  const button = interest(page, "Écoconception : par où commencer");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(field).toHaveValue("eco");
  await expect(titles).toHaveCount(1);

  await field.fill("ines oeuvre SOBRIETE");
  await field.press("Enter");
  await expect(titles).toHaveText(["Mettre en œuvre"]);
  await expect(page.locator("mark")).toHaveText(["œuvre", "Inès", "sobriété"]);

  await field.fill("nº 1");
  await field.press("Enter");
  await expect(titles).toHaveText(["Écoconception : par où commencer"]);
});

test("filters narrow the list, and an empty one says what to do next", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("Au tableau"), [2, 1]);
  await ada.propose("Encore en attente");
  await page.goto(at(forum, "/sujets"));
  const titles = page.getByRole("heading", { level: 3 });

  await unfold(page.getByText("Filtrer"));
  await page.getByLabel("État").selectOption("En attente");
  await page.getByRole("button", { name: "Appliquer" }).click();
  await expect(titles).toHaveText(["Encore en attente"]);
  await expect(page.getByLabel("État")).toHaveValue("attente");

  await page.getByLabel("Créneau").selectOption("10 h 45 – 11 h 35");
  await page.getByRole("button", { name: "Appliquer" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Aucun sujet trouvé" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Voir tous les sujets" }).last().click();
  await expect(titles).toHaveCount(2);
});

test.describe("with more topics than fit on a page", () => {
  test.use({ newForum: { demoTopics: 60 } });

  test("the rest is one tap away, and the way back too", async ({ page, forum }) => {
    await page.goto(at(forum, "/sujets"));
    const titles = page.getByRole("heading", { level: 3 });
    await expect(titles).toHaveCount(50);

    await page.getByRole("link", { name: "Page suivante" }).click();
    await expect(titles).toHaveCount(10);
    await expect(page.getByText("Page 2 sur 2")).toBeVisible();
    await page.getByRole("link", { name: "Page précédente" }).click();
    await expect(titles).toHaveCount(50);
  });
});
