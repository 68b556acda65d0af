// What must hold on every page, as a stranger and as the team see it, on both
// screens, with and without scripts (RGAA 4, WCAG 2.2 AA).
import { test } from "../fixtures/every-page.ts";
import { accessibilityViolations } from "../fixtures/test.ts";

// Some thirty pages each.
test.setTimeout(90_000);

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page has an accessibility violation, ${colorScheme}`, async ({ page, onEveryPage }) => {
    await page.emulateMedia({ colorScheme });
    await onEveryPage(() => accessibilityViolations(page));
  });
}

test("every page has one first heading, one main part, a title of its own and its language", async ({
  page,
  onEveryPage,
}) => {
  const titles = new Map<string, string>();
  await onEveryPage(async ({ name, url }) => {
    const found: string[] = [];
    const { lang, headings, mains, title } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      headings: document.querySelectorAll("h1").length,
      mains: document.querySelectorAll("main").length,
      title: document.title,
    }));
    if (lang !== "fr") found.push(`language « ${lang} »`);
    if (headings !== 1) found.push(`${headings} first headings`);
    if (mains !== 1) found.push(`${mains} main parts`);
    if (!/\S/.test(title)) found.push("no title");
    const [path] = url.split("?");
    // The same address may be titled alike for two readers, and what is not there has no name of its own.
    const same = titles.get(title);
    if (same !== undefined && same !== path && !/^(unknown|home)/.test(name)) found.push(`« ${title} » is also ${same}`);
    titles.set(title, path!);
    return found;
  });
});
