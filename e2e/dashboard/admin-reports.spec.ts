import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN, DOOR, OWNER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";

const HOUR_MS = 3_600_000;
/** In Chicago. */
const MERIDIAN = 2;

const sheet = (page: Page, title: string | RegExp) =>
  page.getByRole("region", { name: title }).filter({ has: page.getByRole("heading", { level: 2 }) });

/** The table of a sheet as a file should have it: words of the head, data of every cell. */
async function readTable(page: Page, title: string): Promise<string[][]> {
  return sheet(page, title)
    .getByRole("table")
    .evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) =>
        [...row.cells].map(
          (cell) => cell.querySelector("data")?.getAttribute("value") ?? cell.textContent?.trim() ?? "",
        ),
      ),
    );
}

async function readFile(page: Page, title: string): Promise<string[][]> {
  const href = await sheet(page, title).getByRole("link", { name: /^CSV:/ }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(answer.headers()["content-disposition"]).toMatch(/attachment; filename="[\w-]+\.csv"/);
  const text = await answer.text();
  expect(text.startsWith("\uFEFF"), "marked as UTF-8").toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

test("an owner reads reports, sorts them, and has a file of what is shown", async ({ page, signIn }) => {
  await signIn(OWNER);
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Dashboard" }).getByRole("link", { name: "Reports" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
  expect(await readFile(page, "By day")).toEqual(await readTable(page, "By day"));

  await page.getByLabel("Days").selectOption({ label: "Last 7 days" });
  await page.waitForURL((url) => url.searchParams.get("preset") === "7-days");
  await page.getByRole("navigation", { name: "Reports" }).getByRole("link", { name: "Movies" }).click();
  await page.waitForURL(/\/admin\/reports\/movies\?preset=7-days/);
  await sheet(page, "By movie").getByRole("link", { name: "Movie", exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get("sort") === "movies.movie");
  await expect(page.getByRole("columnheader", { name: "Movie" })).toHaveAttribute("aria-sort", "ascending");
  const table = await readTable(page, "By movie");
  expect(table.length).toBeGreaterThan(4);
  expect(await readFile(page, "By movie")).toEqual(table);
  const titles = table.slice(1, -1).map(([title]) => title ?? "");
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })));

  await page.goto("/admin/reports/reconciliation");
  const [head, ...rows] = await readTable(page, "Tickets against the ledger");
  const difference = head?.indexOf("Difference, GBP") ?? -1;
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(rows.map((row) => row[difference]))).toEqual(new Set(["0.00"]));
});

test("days are those of the theater's own wall, and stay in the address", async ({
  page,
  signIn,
  atTime,
}) => {
  await signIn(ADMIN);
  // three in the morning by UTC: in Chicago it is still the evening before
  const night = new Date(Date.now() + 24 * HOUR_MS);
  night.setUTCHours(3, 0, 0, 0);
  await atTime(night.getTime() - Date.now());
  const there = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(night);
  const here = night.toISOString().slice(0, 10);
  expect(there).not.toBe(here);
  await page.goto(`/admin/reports?theater=${MERIDIAN}&preset=today`);
  expect((await readTable(page, "By day")).map(([day]) => day)).toEqual(["Day", there, "All"]);

  await page.getByLabel("Days").selectOption({ label: "Days of my choice" });
  await page.getByLabel("From").fill(here);
  await page.getByLabel("Until").fill(here);
  await page.waitForURL(
    (url) => url.searchParams.get("from") === here && url.searchParams.get("to") === here,
  );
  await expect(sheet(page, "By day").getByRole("rowheader").first()).toContainText(
    String(night.getUTCDate()),
  );
  const chosen = await readTable(page, "By day");
  expect(chosen.map(([day]) => day)).toEqual(["Day", here, "All"]);
  expect(await readFile(page, "By day")).toEqual(chosen);
  await page.reload();
  expect(await readTable(page, "By day")).toEqual(chosen);
});

test("an owner sees their own theaters alone, door staff and customers nothing", async ({
  page,
  signIn,
  customer,
}) => {
  await signIn(OWNER);
  await page.goto("/admin/reports/screens");
  await expect(page.getByLabel("Theater")).toHaveCount(0);
  const theaters = new Set((await readTable(page, "By screen")).slice(1, -1).map(([, theater]) => theater));
  expect(theaters).toEqual(new Set(["The Lantern"]));
  const foreign = [
    `/admin/reports?theater=${MERIDIAN}`,
    `/admin/reports/movies?theater=${MERIDIAN}`,
    "/admin/reports/seats?screen=4",
    `/admin/audit?theater=${MERIDIAN}`,
    `/api/admin/reports/movies.csv?theater=${MERIDIAN}`,
    "/api/admin/reports/nothing.csv",
    "/api/admin/reports/movies.csv?sheet=nothing",
  ];
  for (const path of foreign) expect((await page.request.get(path)).status(), path).toBe(404);
  for (const person of [DOOR, customer]) {
    await page.context().clearCookies();
    await signIn(person);
    for (const path of [
      "/admin/reports",
      "/admin/reports/ledger",
      "/admin/audit",
      "/api/admin/reports/days.csv",
    ])
      expect((await page.request.get(path)).status(), `${person}, ${path}`).toBe(404);
  }
});

const GROUPS = [
  ["/admin/reports", "/admin/reports/hours", "/admin/reports/movies", "/admin/reports/screens"],
  [
    "/admin/reports/theaters",
    "/admin/reports/ticket-types",
    "/admin/reports/seats",
    "/admin/reports/no-shows",
  ],
  [
    "/admin/reports/funnel",
    "/admin/reports/refunds",
    "/admin/reports/ledger",
    "/admin/reports/reconciliation",
  ],
];
for (const paths of GROUPS)
  test(`fit for everyone, each drawing with its table: ${paths.join(" ")}`, async ({ page, signIn }) => {
    // four pages, each looked at in two widths and two themes
    test.slow();
    await signIn(ADMIN);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("table").first(), path).toBeVisible();
      if (!/seats|reconciliation/.test(path))
        await expect(page.locator("figure svg.recharts-surface").first()).toBeVisible();
      await expectFitForEveryone(page);
    }
  });

test("the audit log tells who changed what, before and after, and to whom it concerns", async ({
  page,
  signIn,
  newTitle,
}) => {
  const title = newTitle("Ledger of Shadows");
  await signIn(ADMIN);
  await page.goto("/admin/movies/new");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Description").fill("Made for a test. It has two sentences.");
  await page.getByLabel("Length in minutes").fill("91");
  await page.getByLabel("Drama", { exact: true }).check();
  await page.getByRole("button", { name: "Add the movie" }).click();
  await page.waitForURL(/\/admin\/movies\/(\d+)\?made=new/);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByLabel("Length in minutes").fill("97");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();

  await page.goto("/admin/audit");
  await page.getByLabel("What").selectOption({ label: "movie" });
  await page.getByLabel("Its number").fill(id);
  await page.waitForURL(
    (url) => url.searchParams.get("type") === "movie" && url.searchParams.get("id") === id,
  );
  const log = page.getByRole("table", { name: "Audit log" });
  const edit = log.getByRole("row", { name: /Movie edited/ }).first();
  await expect(edit).toContainText("Imogen Vale");
  const movie = edit.getByRole("link", { name: title });
  await expect(movie).toHaveAttribute("href", `/admin/movies/${id}`);
  await expect(edit.locator("del").filter({ hasText: "91" })).toBeVisible();
  await expect(edit.locator("ins").filter({ hasText: "97" })).toBeVisible();
  await expectFitForEveryone(page);

  await page.getByLabel("Person").fill("nobody of that name");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.context().clearCookies();
  await signIn(OWNER);
  await page.goto(`/admin/audit?type=movie&id=${id}`);
  await expect(page.getByText("Nothing found")).toBeVisible();
});
