import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page, type Response } from "@playwright/test";
import { type Database, openDatabase } from "@/db/client";
import { removeWithAll } from "@/db/testing/remove-with-all";
import { addCustomer } from "./scene/add-people";
import { signInAs } from "./scene/demo-people";
import { unique } from "./scene/of-its-own";
import { type OpenScene, openScene, type Scene } from "./scene/open-scene";
import { removeMovies } from "./scene/remove-movies";
import { untilTakenOver } from "./scene/taken-over";

export { expect };

const DATABASE_URL = process.env.DATABASE_URL ?? "file:.test/browser-tests.db";
/** The database of the running site. */
export const DATABASE_FILE = DATABASE_URL.replace(/^file:/, "");

const MOST_TESTS_OF_A_WORKER = 1_000;
/** Those of 198.18.0.0/15, each of 256 addresses. */
const NETWORKS = 512;
let startedHere = 0;

type Fixtures = {
  /** A theater with showtimes that no other test has, in the database of the running site; removed afterwards. */
  scene: OpenScene;
  /** The address of a customer that no other test signs in as, with the demo's password; removed afterwards. */
  customer: string;
  /** A title that no other test gives; movies that have it, copies among them, are removed afterwards. */
  newTitle: (words: string) => string;
  /** Lets this browser live that many milliseconds from now on the server's clock. */
  atTime: (offsetMs: number) => Promise<void>;
  /** Signs this browser in; a demo account unless a password is given. */
  signIn: (email: string, password?: string) => Promise<void>;
  /** Opens the newest letter to that address in the local mailbox. */
  openMessage: (to: string) => Promise<void>;
};

type Made = { scenes: Scene[]; customers: number[]; titles: string[] };

export const test = base.extend<Fixtures & { address: string; made: Made }, { siteDatabase: Database }>({
  // the server counts by address and by network: each test comes from a network of its own, of the range kept for tests
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  address: async ({}, use, { workerIndex }) => {
    const nth = workerIndex * MOST_TESTS_OF_A_WORKER + startedHere++;
    const network = nth % NETWORKS;
    await use(`198.${18 + (network >> 8)}.${network & 255}.${1 + Math.floor(nth / NETWORKS)}`);
  },
  siteDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const db = openDatabase(DATABASE_URL);
      await use(db);
      db.engine.close();
    },
    { scope: "worker" },
  ],
  // before any of it is taken away, what was sold in it is looked at
  made: async ({ siteDatabase }, use) => {
    const made: Made = { scenes: [], customers: [], titles: [] };
    await use(made);
    const broken = made.scenes.flatMap((scene) => scene.findBroken(DATABASE_FILE));
    for (const scene of made.scenes) scene.remove(DATABASE_FILE);
    if (made.customers.length > 0) removeWithAll(DATABASE_FILE, { users: made.customers });
    for (const title of made.titles) await removeMovies(siteDatabase, DATABASE_FILE, title);
    expect(broken, "what must always hold, after this test").toEqual([]);
  },
  scene: async ({ siteDatabase, made }, use) => {
    await use(async (plan) => {
      const scene = await openScene(siteDatabase, plan);
      made.scenes.push(scene);
      return scene;
    });
  },
  customer: async ({ siteDatabase, made }, use) => {
    const { id, email } = await addCustomer(siteDatabase);
    made.customers.push(id);
    await use(email);
  },
  newTitle: async ({ made }, use) => {
    const key = unique();
    made.titles.push(key);
    await use((words) => `${words} ${key}`);
  },
  // who opens a page uses it once it is alive; what is done before that has tests of its own, which say so by `commit`
  page: async ({ page, javaScriptEnabled }, use) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    const alive = async (answer: Response | null, waitUntil?: string) => {
      const isPage = /^text\/html/.test(answer?.headers()["content-type"] ?? "");
      if (isPage && javaScriptEnabled !== false && waitUntil !== "commit") await untilTakenOver(page);
      return answer;
    };
    page.goto = async (url, options) => alive(await goto(url, options), options?.waitUntil);
    page.reload = async (options) => alive(await reload(options), options?.waitUntil);
    await use(page);
  },
  extraHTTPHeaders: async ({ address }, use) => {
    await use({ "x-forwarded-for": address });
  },
  atTime: async ({ context, address }, use) => {
    await use((offsetMs) =>
      context.setExtraHTTPHeaders({
        "x-forwarded-for": address,
        "x-matinee-clock-offset-ms": String(offsetMs),
      }),
    );
  },
  signIn: async ({ page }, use) => {
    await use((email, password) => signInAs(page, email, password));
  },
  openMessage: async ({ page }, use) => {
    await use(async (to) => {
      await page.goto(`/mailbox?${new URLSearchParams({ to })}`);
      await expect(page.getByRole("main").locator("details").first()).toHaveAttribute("open");
    });
  },
});

type Fault = { id: string; help: string; nodes: { html: string }[] };
type Axe = { run: (context: Document, options: object) => Promise<{ violations: Fault[] }> };

/** What another theme of the same page can change. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

// what passes is not written down: describing hundreds of seats costs ten times the looking
const look = (areColoursForced: boolean, isOfColoursAlone: boolean) => ({
  resultTypes: ["violations" as const],
  ...(isOfColoursAlone && !areColoursForced && { runOnly: { type: "rule" as const, values: OF_COLOURS } }),
  rules: {
    "target-size": { enabled: true },
    // forced colours are the reader's own, and axe reads those of the page
    "color-contrast": { enabled: !areColoursForced },
  },
});

/** Nothing that axe knows is wrong with the page as it stands; of what was looked at in another theme, its colours alone. */
export async function expectAccessible(page: Page, isOfColoursAlone = false): Promise<void> {
  // a page that is gone to has its title a moment after its content
  await expect(page).toHaveTitle(/./);
  const told = (await findFaults(page, isOfColoursAlone)).map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`,
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** The first look brings axe into the page, where it stays for the next. */
async function findFaults(page: Page, isOfColoursAlone: boolean): Promise<Fault[]> {
  const [isThere, areColoursForced] = await page.evaluate(() => [
    "axe" in window,
    matchMedia("(forced-colors: active)").matches,
  ]);
  const options = look(Boolean(areColoursForced), isOfColoursAlone);
  if (!isThere) return (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations;
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html }) => ({ html })),
    }));
  }, options);
}

/** The page is not wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // a drawing follows a window that has just become narrower within a frame or two
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
      message: `${page.url()} is wider than its window`,
    })
    .toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
