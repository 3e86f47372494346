import { freeSeats } from "./buying";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

const paths: Record<string, string> = {
  "now showing": "/",
  movies: "/movies",
  "a search": "/movies?q=comedy",
  "a search without an answer": "/movies?q=zzzz",
  "a movie": "/movies/safety-last",
  "coming soon": "/coming-soon",
  theaters: "/theaters",
  "a theater": "/theaters/the-lantern",
  "sign in": "/sign-in",
  register: "/register",
  reset: "/reset",
  mailbox: "/mailbox",
  "a page that is not there": "/no-such-page",
};

const windows = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

for (const [device, viewport] of Object.entries(windows))
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(`on a ${device}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      for (const [name, path] of Object.entries(paths))
        test(`${name} is fit for everyone`, async ({ page }) => {
          const faults: string[] = [];
          page.on("pageerror", (error) => faults.push(error.message));
          page.on("console", (entry) => {
            if (entry.type() === "error" && !entry.text().includes("404")) faults.push(entry.text());
          });
          const answer = await page.goto(path);
          expect(answer?.status()).toBe(path === "/no-such-page" ? 404 : 200);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          await page.waitForLoadState("networkidle");
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
          expect(faults).toEqual([]);
        });

      test("a showtime is fit for everyone", async ({ page }) => {
        test.slow();
        await page.goto("/theaters/the-lantern");
        await page.goto(
          String(await page.locator('main a[href^="/showtimes/"]').last().getAttribute("href")),
        );
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        // the live stream keeps the network busy
        await expect(freeSeats(page).first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    });
