import { defineConfig, devices } from "@playwright/test";
import { DEFAULT_LOCALE } from "../lib/languages";

/** Run by e2e/run.ts, which starts the server and says where it and the browser are. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // a bound for what hangs; what takes long by its nature says so itself, with test.slow()
  timeout: 60_000,
  retries: 0,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../.test/browser-tests.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.MATINEE_TEST_URL,
    viewport: { width: 1440, height: 900 },
    locale: DEFAULT_LOCALE,
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    // recording takes as much of the processor as the tests do
    trace: process.env.MATINEE_TEST_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: process.env.MATINEE_TEST_BROWSER, args: ["--no-sandbox"] },
  },
});
