// How every page is laid out, on both screens: narrow, with larger text, with
// wider spacing, for fingers, for the keyboard. Scripts change nothing of it, so
// it is looked at with them only.
import type { Page } from "@playwright/test";
import { test } from "../fixtures/every-page.ts";

// Every page, each with hundreds of presses of a key: it grows with the product, and machines are busy.
test.setTimeout(300_000);

/** Not `innerWidth`: a phone zooms out to show a page that is too wide, and then it is as wide as that page. */
async function sideways(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const widest = [...document.body.querySelectorAll("*")].filter(
      (element) => Math.round(element.getBoundingClientRect().right + scrollX) >= wide,
    );
    return { wide, widest: widest.at(-1)?.outerHTML.slice(0, 120) };
  });
  return found.wide > width ? [`${found.wide} pixels wide instead of ${width}: ${found.widest}`] : [];
}

/** Elements whose text does not fit them and is not shown. */
async function cutOff(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    return [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        // Fields scroll what is typed in them; what is clipped to nothing is said to assistive tools only.
        if (element.matches("input, textarea, svg *") || style.clipPath !== "none") return false;
        const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        return element.clientWidth > 1 && (wide || high);
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
  return found.length === 0 ? [] : [`${found.length} elements are cut off, first ${found[0]}`];
}

test("no page scrolls sideways or loses text at 320 pixels", async ({ page, onEveryPage }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await onEveryPage(async () => [...(await sideways(page, 320)), ...(await cutOff(page))]);
});

test("text of twice the size loses nothing", async ({ page, onEveryPage }) => {
  await onEveryPage(async ({ name }) => {
    // The projected screen fits its text to its size, and is nobody's only way to read.
    if (name === "wall") return [];
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    return [...(await sideways(page, page.viewportSize()!.width)), ...(await cutOff(page))];
  });
});

test("wider text spacing loses nothing", async ({ page, onEveryPage }) => {
  await onEveryPage(async ({ name }) => {
    if (name === "wall") return [];
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [spacing];
    });
    return [...(await sideways(page, page.viewportSize()!.width)), ...(await cutOff(page))];
  });
});

test("everything one can press is large enough for a finger", async ({ page, onEveryPage }) => {
  await onEveryPage(() =>
    page.evaluate(() => {
      const targets = "a[href], button, input:not([type=hidden]), summary, textarea, select";
      return [...document.querySelectorAll<HTMLElement>(targets)]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          if (width === 0 || style.visibility === "hidden" || style.clipPath !== "none") return false;
          // A link in a sentence is as high as its line; a box is pressed by its label.
          const inSentence = style.display === "inline" && element.matches("p a, li a, .prose a");
          const label = element.closest("label")?.getBoundingClientRect();
          if (inSentence || (label && label.height >= 24)) return false;
          return width < 24 || height < 24;
        })
        .map((element) => `${element.offsetWidth}×${element.offsetHeight} ${element.outerHTML.slice(0, 100)}`);
    }),
  );
});

test("nothing moves for who asked for less motion", async ({ page, onEveryPage }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await onEveryPage(() =>
    page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const seconds = `${style.animationDuration}, ${style.transitionDuration}`.split(", ").map(parseFloat);
          return seconds.some((second) => second > 0.01);
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    ),
  );
});

test("the keyboard reaches everything, in the order of reading, and one sees where it is", async ({ page, onEveryPage }) => {
  await onEveryPage(async () => {
    const stops: Stop[] = [];
    // Once round: out of the document at its end, and in again until the focus is where it began.
    for (let press = 0; press < 300; press++) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (stop !== null && stop.order === stops[0]?.order) break;
      const last = stops.at(-1);
      // Day, month, year and calendar of a date are one stop of ours, as visible as the least of them.
      if (stop !== null && stop.order === last?.order) last.visible &&= stop.visible;
      else if (stop !== null) stops.push(stop);
    }
    const found = stops.filter((stop) => !stop.visible).map((stop) => `focus is not seen on ${stop.what}`);
    found.push(...stops.filter((stop) => stop.covered).map((stop) => `focus is covered on ${stop.what}`));
    const expected = await page.evaluate(countStops);
    if (stops.length !== expected) found.push(`${stops.length} stops instead of ${expected}`);
    // A refused form takes the focus to its sentence: one goes on from there.
    const turns = stops.filter((stop, index) => index > 0 && stop.order < stops[index - 1]!.order);
    if (turns.length > 1) found.push(`goes back ${turns.length} times, first to ${turns[0]!.what}`);
    return found;
  });
});

interface Stop {
  what: string;
  /** Its place among all elements of the document. */
  order: number;
  visible: boolean;
  covered: boolean;
}

/** What has the focus, or null when it has left the page. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const corners = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const));
    const shown = corners.some(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return over !== null && (element.contains(over) || element.closest("label")?.contains(over));
    });
    return {
      what: element.outerHTML.slice(0, 100),
      order: [...document.querySelectorAll("*")].indexOf(element),
      visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      covered: !shown,
    };
  });
}

/** How many stops there should be: a group of radio buttons is one. */
function countStops(): number {
  const groups = new Set<string>();
  return [...document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select, summary")].filter((element) => {
    if (element.matches("[type=hidden]") || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = `${element.form?.action} ${element.name}`;
    return !groups.has(group) && groups.add(group);
  }).length;
}
