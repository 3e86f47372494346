import { statSync } from "node:fs";
import { chromium, devices, expect, type Page } from "@playwright/test";
import { and, asc, eq, gt } from "drizzle-orm";
import sharp from "sharp";
import { openDatabase } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { HOUR_MS } from "@/lib/clock-units";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { localDay } from "@/lib/zoned-time";
import { openDoor, wedge } from "./door/at-the-door";
import { readCode } from "./door/read-code";
import { findBrowser } from "./find-browser";
import { fillGuest, freeSeats, goToCheckout, payAndGetTickets } from "./scene/buying";
import { DOOR, OWNER, signInAs } from "./scene/demo-people";

/*
 * Takes the pictures of the README from a running demo of this folder: npm run demo, and in another terminal
 *
 *     npx tsx e2e/pictures.ts http://localhost:3000
 */
const [url = "http://localhost:3000"] = process.argv.slice(2);
const FOLDER = "docs/pictures";
/** What stands above what a picture is of. */
const DEMO_BANNER = 33;
const SITE_HEADER = DEMO_BANNER + 73;
const TIME_ZONE = "Europe/London";

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox"],
});

try {
  const showtime = await findShowtime();
  const code = await buy(showtime.path);
  await planDay(showtime.day);
  await scan(showtime.door, code);
} finally {
  await browser.close();
}

/** One of the largest screen of The Lantern, in the evening, a day from now or more. */
async function findShowtime() {
  const db = openDatabase("file:data/demo.db");
  const rows = await db
    .select({ id: showtimes.id, startsAt: showtimes.startsAt })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .where(
      and(
        eq(screens.name, "The Grand"),
        eq(showtimes.state, "on-sale"),
        gt(showtimes.startsAt, Date.now() + 24 * HOUR_MS),
      ),
    )
    .orderBy(asc(showtimes.startsAt));
  db.engine.close();
  const hourOf = (at: number) =>
    Number(
      new Intl.DateTimeFormat("en", { timeZone: TIME_ZONE, hour: "numeric", hourCycle: "h23" }).format(at),
    );
  const evening = rows.find(({ startsAt }) => hourOf(startsAt) >= 18);
  if (!evening) throw new Error("the demo shows nothing in The Grand: start it with --reset");
  const { id, startsAt } = evening;
  return { path: `/showtimes/${id}`, door: `/admin/door/${id}`, day: localDay(startsAt, TIME_ZONE) };
}

async function open(): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: url,
    viewport: { width: 1280, height: 960 },
    locale: DEFAULT_LOCALE,
    timezoneId: TIME_ZONE,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Two best seats, as far as the tickets; answers what the first QR code says. */
async function buy(path: string): Promise<string> {
  const page = await open();
  await page.goto(path);
  await expect(freeSeats(page).first()).toBeVisible();
  await page.getByRole("button", { name: /^Best 2 seats/ }).click();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await page.mouse.move(0, 0);
  await save(page, "seat-map", SITE_HEADER);
  await goToCheckout(page);
  await fillGuest(page, "Ada Byron", "ada@example.com");
  await page.getByLabel("E-mail").blur();
  await save(page, "checkout", SITE_HEADER);
  await payAndGetTickets(page);
  return readCode(page.getByRole("img", { name: /^Code of / }).first());
}

async function planDay(day: string): Promise<void> {
  const page = await open();
  await signInAs(page, OWNER);
  await page.goto(`/admin/schedule?day=${day}`);
  const dayBoard = page.getByRole("region", { name: /^Schedule of/ });
  await expect(dayBoard).toBeVisible();
  await dayBoard.evaluate((board) => board.scrollTo({ left: board.scrollWidth }));
  await save(page, "schedule", DEMO_BANNER);
}

async function scan(door: string, code: string): Promise<void> {
  const page = await open();
  await signInAs(page, DOOR);
  await openDoor(page, door, "Foyer, left");
  await wedge(page, code);
  await expect(page.getByRole("region", { name: "Answer" })).toBeVisible();
  await save(page, "door");
}

async function save(page: Page, name: string, scrolledBy = 0): Promise<void> {
  await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scrolledBy);
  await page.evaluate(() => document.fonts.ready);
  const path = `${FOLDER}/${name}.webp`;
  await sharp(await page.screenshot())
    .webp({ quality: 82 })
    .toFile(path);
  console.log(`${path}: ${Math.round(statSync(path).size / 1000)} kB`);
}
