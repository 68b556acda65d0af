// Paper and screen are one object: what is printed, and cards that were
// written by hand, typed in from the keyboard.
import { expect, test } from "../fixtures/test.ts";
import { at, enter, hasScripts, join } from "../people.ts";

test.use({ newForum: { phase: "marketplace", demoTopics: 6 } });

/** How large each page of a PDF is, in millimetres. */
function pageSizes(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const millimetres = (points: string) => Math.round((Number(points) * 25.4) / 72);
  return [...boxes].map(([, width, height]) => [millimetres(width!), millimetres(height!)]);
}

const A4: [number, number] = [210, 297];
const A4_WIDE: [number, number] = [297, 210];
const A3_WIDE: [number, number] = [420, 297];

test("the plan is one tap away, and each sheet is printed as large as it is meant", async ({ page, forum }) => {
  await enter(page, forum, "Zoé");
  await page.getByRole("link", { name: "Plan papier" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Plan papier" })).toBeVisible();
  const doors = await page.locator(".door").count();
  expect(doors).toBeGreaterThan(2);

  const print = async (name: string) => {
    await page.goto(at(forum, `/papier/${name}`));
    return pageSizes(await page.pdf({ preferCSSPageSize: true }));
  };
  // The board, a sheet for each door, two sheets of cards; nobody waits to announce.
  expect(await print("plan")).toEqual([A4_WIDE, ...Array<[number, number]>(doors + 2).fill(A4)]);
  expect(await print("tableau-a3")).toEqual([A3_WIDE]);
  expect(await print("cartes")).toEqual([A4, A4]);
  expect(await print("annonces")).toEqual([A4]);
});

test("cards written by hand are typed in from the keyboard, one after the other", async ({ page, forum, anotherPerson }) => {
  const ada = await anotherPerson();
  await join(ada, forum, "Ada Lovelace");
  await enter(page, forum, "Zoé");
  await page.goto(at(forum, "/papier/cartes-vierges"));
  await page.getByLabel("Combien de cartes vierges ?").fill("2");
  await page.getByRole("button", { name: "Préparer les cartes" }).click();
  await expect(page.locator(".card-no")).toHaveText(["nº 7", "nº 8"]);

  await page.goto(at(forum, "/saisie"));
  for (const title of ["Premier sujet à la main", "Deuxième sujet à la main"]) {
    await expect(page.getByLabel("Sujet, en une phrase")).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press("Tab");
    await page.keyboard.type("ada lovelace");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: `${title} : c’est ajouté.` })).toBeVisible();
  }
  await expect(page.getByRole("status").filter({ hasText: "nº 10, Deuxième sujet" })).toBeVisible();

  // Whoever finds a blank card scans it, and it is theirs.
  await ada.goto(at(forum, "/carte/8"));
  await expect(ada.getByText("Carte nº 8")).toBeVisible();
  await ada.getByLabel("Sujet, en une phrase").fill("Écrit sur la carte");
  await ada.getByRole("button", { name: "Ajouter la carte" }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "Écrit sur la carte" })).toBeVisible();
  await ada.goto(at(forum, "/carte/8"));
  await expect(ada.getByRole("heading", { level: 1, name: /^Quand et où/ })).toBeVisible();
});

test("a name that nobody has is refused beside its field, and what was typed stays", async ({ page, forum, guard }) => {
  if (hasScripts()) guard.expectError(/status of 422/);
  await enter(page, forum, "Zoé");
  await page.goto(at(forum, "/saisie"));
  await page.getByLabel("Sujet, en une phrase").fill("Un sujet");
  await page.getByLabel("Proposé par").fill("Personne de connu");
  await page.getByRole("button", { name: "Ajouter la carte" }).click();

  await expect(page.getByText("Personne ne s’appelle ainsi ici.").first()).toBeVisible();
  await expect(page.getByLabel("Proposé par")).toHaveAccessibleDescription(/^Personne ne s’appelle ainsi ici\./);
  await expect(page.getByLabel("Sujet, en une phrase")).toHaveValue("Un sujet");
});

test.describe("with 60 topics, most of which wait", () => {
  test.use({ newForum: { phase: "marketplace", demoTopics: 60 } });

  test("the board is one sheet all the same, and says how many more wait", async ({ page, forum }) => {
    for (const [name, size] of [["tableau-a3", A3_WIDE], ["tableau-a4", A4_WIDE]] as const) {
      await page.goto(at(forum, `/papier/${name}`));
      await expect(page.getByText(/^et \d+\sautres, sur la liste des annonces\.$/)).toBeVisible();
      expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual([size]);
      // Large enough for a phone: 25 millimetres at least, as printed.
      await page.emulateMedia({ media: "print" });
      const code = await page.getByRole("img", { name: /^Code QR/ }).first().boundingBox();
      expect((code!.width * 25.4) / 96).toBeGreaterThanOrEqual(25);
      await page.emulateMedia({ media: null });
    }
  });
});
