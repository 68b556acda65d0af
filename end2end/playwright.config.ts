// People use Forum ouvert on a phone and look at it on a wall, and both must
// work without JavaScript. So every test runs four times: phone and wall, each
// with and without JavaScript. A file name narrows that:
//
//   tests/propose.spec.ts           phone and wall, with and without JavaScript
//   tests/live.hydrate.spec.ts      only with JavaScript
//   tests/refused.nojs.spec.ts      only without
//   tests/phone/…, tests/wall/…     only on that screen
//
// What is the same on every screen is tested on the phone only (`SCREENLESS`).
import { defineConfig, type Project } from "@playwright/test";

const HYDRATE_ONLY = /\.hydrate\./;
const NOJS_ONLY = /\.nojs\./;

const SCREENLESS = /\/(crawl|errors|facilitator|files|frugal|history|mail|marks|merge|moderation|my-day|notes|paper|presence|proceedings|registration|report|scribes|search|session-to-proceedings|sharing|team)\.spec\./;

const phone = {
  name: "phone",
  testIgnore: [/\/tests\/wall\//],
  use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};

const wall = {
  name: "wall",
  testIgnore: [/\/tests\/phone\//, SCREENLESS],
  use: { viewport: { width: 1920, height: 1080 } },
};

const withJavaScript = (screen: typeof phone | typeof wall): Project => ({
  ...screen,
  testIgnore: [...screen.testIgnore, NOJS_ONLY],
});

const withoutJavaScript = (screen: typeof phone | typeof wall): Project => ({
  ...screen,
  name: `${screen.name}-nojs`,
  use: { ...screen.use, javaScriptEnabled: false },
  testIgnore: [...screen.testIgnore, HYDRATE_ONLY],
});

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try has found a defect: it must not pass.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Generous, for busy machines: a test that passes never waits that long.
  expect: { timeout: 15_000 },
  reporter: [
    ["line"],
    ["html", { open: "never" }],
    // Read by .ci/test for its closing count.
    ["json", { outputFile: "test-results/results.json" }],
  ],
  use: {
    browserName: "chromium",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      // Playwright's own browser is not downloaded: the system's is used.
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        // Chromium refuses its sandbox to root, which is who runs CI.
        "--no-sandbox",
        "--disable-gpu",
        // No request of the browser's own may blur « no third party ».
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [phone, wall].flatMap((screen) => [withJavaScript(screen), withoutJavaScript(screen)]),
});
