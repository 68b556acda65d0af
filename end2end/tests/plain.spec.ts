// Everything one does with a topic, on every screen, with and without scripts:
// the same forms, the same answers. Without scripts the page is reloaded to see
// what others did, and that is the only difference.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import {
  at,
  type Cell,
  card,
  cell,
  expectTopics,
  giveName,
  hasScripts,
  interest,
  join,
  look,
  move,
  openBoard,
  picker,
  place,
  propose,
  unfold,
  waiting,
  unfoldSlot,
} from "../people.ts";

const MORNING: Cell = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON: Cell = { slot: "14 h", room: "Mezzanine" };

/** With scripts a refusal is an answer ≥ 400, which Chromium writes to its console. */
const REFUSED = /status of 4(03|09|22)/;

test("a topic is proposed, placed, moved, put back and withdrawn", async ({ page, forum, anotherPerson }) => {
  const reader = await anotherPerson();
  await openBoard(reader, forum);
  await expectTopics(reader, 0);

  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await expect(page.getByText("Proposé par Ada")).toBeVisible();
  await look(reader);
  await expect(card(waiting(reader), "Mesurer l’impact")).toContainText("nº 1");

  await place(page, topic, MORNING);
  await look(reader);
  await expect(card(cell(reader, MORNING), "Mesurer l’impact")).toBeVisible();

  await move(page, topic, AFTERNOON);
  await look(reader);
  await expect(card(cell(reader, AFTERNOON), "Mesurer l’impact")).toBeVisible();
  await unfoldSlot(reader, MORNING.slot);
  await expect(cell(reader, MORNING).getByRole("link", { name: /^Libre/ })).toBeVisible();

  await page.goto(topic);
  await unfold(page.getByText("Autres actions", { exact: true }));
  await page.getByRole("button", { name: "Remettre en attente" }).click();
  await expect(page.getByText("En attente d’une place").first()).toBeVisible();
  await look(reader);
  await expect(card(waiting(reader), "Mesurer l’impact")).toBeVisible();

  await page.goto(topic);
  await unfold(page.getByText("Autres actions", { exact: true }));
  await unfold(page.getByText("Retirer ce sujet", { exact: true }));
  await page.getByRole("button", { name: "Oui, retirer ce sujet" }).click();
  await expect(page.getByRole("main")).not.toContainText("Oui, retirer ce sujet");
  await look(reader);
  await expectTopics(reader, 0);
});

test("a free place of the board is tapped, and the topic goes there", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await propose(page, forum, "Un sujet qui attend");
  await openBoard(page, forum);

  await unfoldSlot(page, AFTERNOON.slot);
  await cell(page, AFTERNOON).getByRole("link", { name: /^Libre/ }).click();
  await page.getByRole("button", { name: /Un sujet qui attend/ }).click();
  await expect(card(cell(page, AFTERNOON), "Un sujet qui attend")).toBeVisible();
});

test("a free place of the board is tapped, and a new topic is proposed for it", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await openBoard(page, forum);

  await unfoldSlot(page, MORNING.slot);
  await cell(page, MORNING).getByRole("link", { name: /^Libre/ }).click();
  await page.getByRole("link", { name: "Proposer un nouveau sujet ici" }).click();
  await page.getByLabel("Votre sujet, en une phrase").fill("Né d’une place libre");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await page.getByRole("button", { name: "Placer ici" }).click();
  await expect(card(cell(page, MORNING), "Né d’une place libre")).toBeVisible();
});

test("interest is marked and taken back, on the board and on the topic’s page", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Relire nos courriels");
  await openBoard(page, forum);
  const button = interest(page, "Relire nos courriels");
  await expect(button).toHaveAttribute("aria-pressed", "false");

  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toHaveText("Ça m’intéresse · 1");

  await page.goto(topic);
  await expect(page.getByText("1 personne intéressée, dont vous")).toBeVisible();
  await page.getByRole("button", { name: "Ça m’intéresse" }).click();
  await expect(page.getByRole("button", { name: "Ça m’intéresse" })).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByText("1 personne intéressée")).toBeHidden();
});

test("a text that is too short is refused beside its field, and nothing typed is lost", async ({ page, forum, guard }) => {
  guard.expectError(REFUSED);
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Ah");
  await page.getByRole("radio", { name: "J’ai besoin d’aide" }).check();
  await page.getByLabel("Description (facultatif)").fill("Une ligne.\n\nEt une autre, avec « accents ».");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();

  const title = page.getByLabel("Votre sujet, en une phrase");
  await expect(page.getByRole("alert").filter({ hasText: "Rien n’a été enregistré." })).toBeVisible();
  await expect(title).toHaveAccessibleDescription(/^Écrivez au moins 3 caractères\./);
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveTitle(/^À corriger/);
  await expect(title).toHaveValue("Ah");
  await expect(page.getByRole("radio", { name: "J’ai besoin d’aide" })).toBeChecked();
  await expect(page.getByLabel("Description (facultatif)")).toHaveValue("Une ligne.\n\nEt une autre, avec « accents ».");

  await title.fill("Ah, une idée");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ah, une idée" })).toBeVisible();
  await expect(page.getByText("J’ai besoin d’aide")).toBeVisible();
});

test("who has no name yet is asked for it, and comes back to what they had typed", async ({ page, forum, guard }) => {
  guard.expectError(REFUSED);
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Une idée avant d’être venue");
  await page.getByLabel("Description (facultatif)").fill("Elle ne doit pas se perdre.");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();

  await expect(page.getByText("Ce que vous avez saisi est gardé.")).toBeVisible();
  await giveName(page, "Inès");

  await expect(page.getByLabel("Votre sujet, en une phrase")).toHaveValue("Une idée avant d’être venue");
  await expect(page.getByLabel("Description (facultatif)")).toHaveValue("Elle ne doit pas se perdre.");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Une idée avant d’être venue" })).toBeVisible();
  await expect(page.getByText("Proposé par Inès")).toBeVisible();
});

test("who marks interest without a name is asked for it, and comes back to the board", async ({
  page,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(REFUSED);
  const ada = await anotherPerson();
  await join(ada, forum, "Ada");
  await propose(ada, forum, "Pour tout le monde");
  await openBoard(page, forum);

  await interest(page, "Pour tout le monde").click();
  await giveName(page, "Bob");

  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  await interest(page, "Pour tout le monde").click();
  await expect(interest(page, "Pour tout le monde")).toHaveText("Ça m’intéresse · 1");
});

test("a browser that lost its cookie gives a name again, and what was typed is still there", async ({
  page,
  context,
  forum,
  guard,
}) => {
  guard.expectError(REFUSED);
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Écrit avant l’oubli");
  await context.clearCookies();
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();

  await giveName(page, "Ada");
  await expect(page.getByLabel("Votre sujet, en une phrase")).toHaveValue("Écrit avant l’oubli");
});

test("a place that was taken meanwhile is refused with a sentence, and the nearest free ones are offered", async ({
  page: ada,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(REFUSED);
  const bob = await anotherPerson();
  await join(ada, forum, "Ada");
  await join(bob, forum, "Bob");
  const late = await propose(ada, forum, "Le sujet d’Ada");
  await ada.goto(`${late}/placer`);
  await place(bob, await propose(bob, forum, "Le sujet de Bob"), MORNING);

  await picker(ada, MORNING).click();

  const refusal = ada.locator("form").filter({ has: ada.getByRole("alert") }).filter({ hasText: "vient d’être prise" });
  await expect(refusal).toContainText("Cette place vient d’être prise. Voici les places libres les plus proches.");
  await expect(refusal.getByRole("button")).toHaveCount(4);
  await refusal.getByRole("button").first().click();

  await expect(ada.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  await expect(card(ada.getByRole("table"), "Le sujet d’Ada")).toHaveCount(1);
  await expect(card(cell(ada, MORNING), "Le sujet de Bob")).toHaveCount(1);
  await expect(card(cell(ada, MORNING), "Le sujet d’Ada")).toHaveCount(0);
});

test("two people who tap one place at the same time: one has it, the other is told", async ({
  page: ada,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(REFUSED);
  const bob = await anotherPerson();
  for (const [page, name] of [
    [ada, "Ada"],
    [bob, "Bob"],
  ] as const) {
    await join(page, forum, name);
    await page.goto(`${await propose(page, forum, `Le sujet de ${name}`)}/placer`);
  }

  await Promise.all([picker(ada, MORNING).click(), picker(bob, MORNING).click()]);

  const arrived = (page: Page) => page.getByRole("heading", { level: 1, name: "Tableau central" });
  const told = (page: Page) => page.getByText("Cette place vient d’être prise.");
  for (const page of [ada, bob]) await expect(arrived(page).or(told(page))).toBeVisible();
  expect((await arrived(ada).count()) + (await arrived(bob).count()), "people who got the place").toBe(1);
  await openBoard(ada, forum);
  await expect(cell(ada, MORNING).getByRole("link", { name: /Le sujet de/ })).toHaveCount(1);
});

test("a session moved by someone else meanwhile is not moved twice", async ({ page: ada, forum, guard, anotherPerson }) => {
  guard.expectError(REFUSED);
  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Un sujet que l’on déplace");
  await place(ada, topic, MORNING);
  // The same person on a second screen would do the same: this one has the page open since before.
  const stale = await anotherPerson();
  await stale.context().addCookies(await ada.context().cookies());
  await stale.goto(`${topic}/placer`);
  await move(ada, topic, AFTERNOON);

  await picker(stale, { slot: "15 h", room: "Atelier" }).click();

  await expect(stale.getByText("Quelqu’un vient de déplacer cet atelier. Voici où il est maintenant.")).toBeVisible();
  await openBoard(ada, forum);
  await expect(card(cell(ada, AFTERNOON), "Un sujet que l’on déplace")).toHaveCount(1);
});

test("a convener in two places at once is asked to look twice, and may go on", async ({ page, forum, guard }) => {
  guard.expectError(REFUSED);
  await join(page, forum, "Ada");
  await place(page, await propose(page, forum, "Le premier sujet"), MORNING);
  await page.goto(`${await propose(page, forum, "Le second sujet")}/placer`);
  await picker(page, { slot: "10 h 45", room: "Atelier" }).click();

  await expect(page.getByText("La même personne anime déjà le sujet nº 1 sur ce créneau.")).toBeVisible();
  await page.getByRole("button", { name: "Placer quand même" }).click();

  await expect(card(cell(page, { slot: "10 h 45", room: "Atelier" }), "Le second sujet")).toBeVisible();
});

test("a topic is edited; an edit from an older text is refused and shows both", async ({
  page: ada,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(REFUSED);
  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Le titre d’avant");
  const second = await anotherPerson();
  await second.context().addCookies(await ada.context().cookies());
  for (const page of [ada, second]) await page.goto(`${topic}/modifier`);

  await ada.getByLabel("Le sujet, en une phrase").or(ada.getByLabel("Votre sujet, en une phrase")).fill("Le titre d’Ada");
  await ada.getByRole("button", { name: "Enregistrer les modifications" }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "Le titre d’Ada" })).toBeVisible();

  const title = second.getByLabel("Le sujet, en une phrase").or(second.getByLabel("Votre sujet, en une phrase"));
  await title.fill("Un autre titre");
  await second.getByRole("button", { name: "Enregistrer les modifications" }).click();
  await expect(second.getByText("Quelqu’un a modifié ce texte entre-temps.")).toBeVisible();
  await expect(second.getByText("Le titre d’Ada").last()).toBeVisible();
  await expect(title).toHaveValue("Un autre titre");

  await second.getByRole("button", { name: "Enregistrer les modifications" }).click();
  await expect(second.getByRole("heading", { level: 1, name: "Un autre titre" })).toBeVisible();
});

test("a form posted twice acts once", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Une seule fois");
  const button = page.getByRole("button", { name: "Proposer ce sujet" });
  const form = await button.evaluate((button: HTMLButtonElement) => {
    const fields = [...new FormData(button.form!)].map(([name, value]) => [name, String(value)]);
    return { action: button.form!.action, fields: Object.fromEntries(fields) as Record<string, string> };
  });

  const post = () => page.request.post(form.action, { form: form.fields, headers: { accept: "text/plain" } });
  const [first, second] = await Promise.all([post(), post()]);
  const third = await post();

  expect([first.status(), second.status(), third.status()]).toEqual([200, 200, 200]);
  expect(second.headers().location).toBe(first.headers().location);
  expect(third.headers().location).toBe(first.headers().location);
  await openBoard(page, forum);
  await expectTopics(page, 1);
});

test("a double tap proposes one topic", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Tapé deux fois");
  await page.getByRole("button", { name: "Proposer ce sujet" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Tapé deux fois" })).toBeVisible();

  await openBoard(page, forum);
  await expectTopics(page, 1);
});

test("going back and sending the same form again proposes one topic", async ({ page, forum }) => {
  test.skip(hasScripts(), "with scripts, back.hydrate.spec.ts says it: this browser must keep pages to go back to");
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Une idée, un retour");
  await page.goBack();
  const title = page.getByLabel("Votre sujet, en une phrase");
  await title.fill("Une idée, un retour");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Une idée, un retour" })).toBeVisible();
  expect(page.url()).toBe(topic);

  // The same form with something else in it is another wish: it is asked, and then done.
  await page.goBack();
  await title.fill("Une tout autre idée");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByText("Ce formulaire a déjà servi. Vérifiez ce qui suit, puis envoyez-le de nouveau.")).toBeVisible();
  await expect(title).toHaveValue("Une tout autre idée");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Une tout autre idée" })).toBeVisible();
  await openBoard(page, forum);
  await expectTopics(page, 2);
});

test("people change their name, and may have it forgotten on this device", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Qui parle ?");
  await page.goto(forum.participant);
  await page.getByLabel("Votre nom").fill("Nguyễn Thị-Minh");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  await page.goto(topic);
  await expect(page.getByText("Proposé par Nguyễn Thị-Minh")).toBeVisible();

  await page.goto(forum.participant);
  await unfold(page.getByText("Oublier mon nom sur cet appareil").first());
  await page.getByRole("button", { name: "Oublier mon nom sur cet appareil" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" }).or(page.getByText("Quel est votre nom ?"))).toBeVisible();
  await page.goto(topic);
  await expect(page.getByRole("link", { name: "Choisir une place" })).toHaveCount(0);
});

test("a page that is not live says so to nobody", async ({ page, forum }) => {
  await openBoard(page, forum);
  if (hasScripts()) await expect(page.getByText("En direct")).toBeVisible();
  else await expect(page.getByText(/En direct|Connexion…|Mettre en pause/).first()).toBeHidden();
});
