// Whoever follows every link from the front door meets no dead one, no error in
// the console and no other site, the same foot everywhere, and keeps one cookie
// at most.
import type { Page } from "@playwright/test";
import { type EveryPage, test } from "../fixtures/every-page.ts";
import { expect } from "../fixtures/test.ts";

test.setTimeout(90_000);

/** Topics, places and notes are many of a kind: so many of each are visited. */
const OF_A_KIND = 2;

/** What kind of page an address is: the same with numbers, codes and queries left out. */
const kind = ({ pathname, searchParams }: URL) =>
  pathname.replaceAll(/\/\d+(?=\/|$)/g, "/n").replace(/\/fichier\/.*/, "/fichier") + [...searchParams.keys()].join();

/** The foot of a page, in the one order; pages of a forum have two links more. */
const FOOT = [
  "Besoin d’aide ?",
  "Chartes",
  "Mon nom sur cet appareil",
  "Mes données",
  "Toutes les rencontres",
  "Données personnelles",
  "Mentions légales",
  "Accessibilité : non conforme",
];

/** What a page leaves in the browser beyond one cookie, and a foot that is not the usual one. */
async function kept(page: Page): Promise<string[]> {
  const found: string[] = [];
  const cookies = await page.context().cookies();
  if (cookies.length > 1) found.push(`${cookies.length} cookies`);
  const { links, forum, bare, stored } = await page.evaluate(() => ({
    links: [...document.querySelectorAll("footer.foot a")].map((link) => link.textContent!.replaceAll(/\s/g, " ")),
    forum: document.querySelector("nav.tabs") !== null,
    // Nobody taps on the projected screen, and a text alone has no foot.
    bare: document.querySelector(".wall") !== null || document.contentType !== "text/html",
    stored: localStorage.length + sessionStorage.length,
  }));
  if (stored > 0) found.push(`${stored} things in the browser’s storage`);
  const usual = forum ? FOOT : FOOT.filter((words) => !/^(Mon nom|Mes données)/.test(words));
  if (!bare && links.join() !== usual.join()) found.push(`a foot of « ${links.join(" · ")} »`);
  return found;
}

async function crawl(page: Page, start: string[]): Promise<Map<string, number>> {
  const origin = new URL(start[0]!).origin;
  const toVisit = [...start];
  const seen = new Set(toVisit);
  const kinds = new Map<string, number>();
  const dead: string[] = [];
  const found: string[] = [];
  for (let url = toVisit.shift(); url !== undefined; url = toVisit.shift()) {
    const known = kinds.get(kind(new URL(url))) ?? 0;
    if (known >= OF_A_KIND) continue;
    kinds.set(kind(new URL(url)), known + 1);
    if (/\/fichier\/|\/mes-donnees\.|\/actes\.|\/schedule\.|\.ics$/.test(url)) {
      const file = await page.request.get(url);
      if (!file.ok()) dead.push(`${file.status()} ${url}`);
      continue;
    }
    const response = await page.goto(url);
    // Notes for participants say to a stranger how to come in.
    const asksToJoin = response?.status() === 401 && /\/atelier\/\d+\/notes$/.test(url);
    if (!response?.ok() && !asksToJoin) dead.push(`${response?.status()} ${url}`);
    found.push(...(await kept(page)).map((what) => `${what} on ${url}`));
    const links = await page.locator("a[href]").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links.map((link) => link.split("#")[0]!)) {
      // People may link elsewhere from their texts; the product does not.
      if (new URL(link).origin !== origin || seen.has(link)) continue;
      seen.add(link);
      toVisit.push(link);
    }
    const ids = await page.locator("a[href^='#']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    for (const id of ids) await expect(page.locator(id), `${id} on ${url}`).toHaveCount(1);
  }
  expect(dead, "dead links").toEqual([]);
  expect(found, "feet, cookies and what else is kept").toEqual([]);
  return kinds;
}

const start = ({ forum, stranger }: EveryPage) => [stranger[0]!.url, new URL(`/f/${forum.code}`, forum.participant).href];

test("every link that a stranger meets leads somewhere", async ({ page, everyPage, guard }) => {
  guard.expectError(/status of 401/);
  const kinds = await crawl(page, start(everyPage));
  // The crawl has gone far enough to mean something.
  for (const path of ["/aide", "/donnees-personnelles", "/mentions-legales", "/accessibilite", "/chartes"]) {
    expect([...kinds.keys()]).toContain(path);
  }
  for (const path of ["/proposer", "/sujet/n", "/comptes-rendus", "/ma-journee", "/sujets", "/historique", "/aide", "/maintenant"]) {
    expect([...kinds.keys()]).toContain(`/f/${everyPage.forum.code}${path}`);
  }
});

test("every link that the team meets leads somewhere", async ({ page, everyPage }) => {
  await page.context().addCookies([everyPage.cookie]);
  const kinds = await crawl(page, start(everyPage));
  for (const path of ["/animation", "/ecran", "/historique", "/atelier/n/notes", "/sujet/n/placer", "/sujet/n/modifier"]) {
    expect([...kinds.keys()]).toContain(`/f/${everyPage.forum.code}${path}`);
  }
});
