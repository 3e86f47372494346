import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { encode } from "uqr";
import { expect, test } from "@/e2e/fixtures";
import { DOOR, signInAs } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import {
  answerOf,
  buyTickets,
  countOf,
  dismiss,
  expectAnswer,
  keepOffline,
  openDoor,
  wedge,
} from "./at-the-door";

test("door staff find today's doors of their theater, and nothing else", async ({ page, signIn }) => {
  await signIn(DOOR);
  await page.goto("/admin/door");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(/The Lantern/);
  await expect(page.getByRole("main")).toContainText(/\d+ of \d+ in/);
  await expect(page.getByRole("navigation", { name: "Dashboard" }).getByRole("link")).toHaveText([
    "Door",
    "The site",
  ]);
  await expectFitForEveryone(page);
  expect((await page.goto("/admin/bookings"))?.status()).toBe(404);
  await page.goto("/theaters/the-meridian");
  const foreign = await page.getByRole("main").locator('a[href^="/showtimes/"]').first().getAttribute("href");
  const id = foreign?.split("/")[2];
  expect((await page.goto(`/admin/door/${id}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/door/${id}/download`)).status()).toBe(404);
  expect((await page.request.get(`/api/door/${id}/state`)).status()).toBe(404);
});

test("a ticket is let in once, by scanner or by hand, and may be taken back", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  const another = await its.addShowtime(72);
  const { door, reference, tickets } = await buyTickets(page, its, 2);
  const other = await buyTickets(page, { showtime: another }, 1);
  const [first, second] = tickets as [(typeof tickets)[number], (typeof tickets)[number]];
  await signIn(await its.addStaff("door"));
  await openDoor(page, door, "North door");
  const before = Number(await countOf(page).textContent());
  await expectFitForEveryone(page);

  await wedge(page, first.code);
  await expectAnswer(page, "green", "Let in", first.label, "Adult");
  await expect(page.getByRole("alert").filter({ hasText: "Let in" })).toContainText(first.label);
  await expectFitForEveryone(page);
  await expect(countOf(page)).toHaveText(String(before + 1));
  await expect(answerOf(page)).toHaveCount(0);

  await page.getByLabel("Code or booking reference").focus();
  await wedge(page, first.code);
  await expectAnswer(page, "amber", "Already in", "Tomasz Bell let it in", "North door");
  await wedge(page, other.tickets[0]?.code ?? "");
  await expectAnswer(page, "red", "Another showtime", its.theater.name);
  // letters that lead to the list of doors where no scanner types
  await wedge(page, "gd-not-a-ticket-gd");
  await expectAnswer(page, "red", "Not one of our tickets");
  await dismiss(page);

  await page.getByLabel("Code or booking reference").fill(reference.toLowerCase());
  await page.getByLabel("Seat", { exact: true }).fill(second.label);
  await page.getByRole("button", { name: "Check" }).click();
  await expectAnswer(page, "green", second.label);
  await expect(countOf(page)).toHaveText(String(before + 2));
  await answerOf(page).getByRole("button", { name: "Undo" }).click();
  await expect(countOf(page)).toHaveText(String(before + 1));
  await page.getByRole("button", { name: `Undo: ${first.label} let in` }).click();
  await expect(countOf(page)).toHaveText(String(before));
  // a database that is too busy to answer: the scan is kept and asked again
  await page.route("**/scan", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await wedge(page, first.code);
  await expectAnswer(page, "green", first.label);
  await expect(countOf(page)).toHaveText(String(before + 1));
});

test("two devices that let the same ticket in offline are both named afterwards", async ({
  page,
  browser,
  address,
  scene,
}) => {
  const its = await scene();
  const { door, tickets } = await buyTickets(page, its, 2);
  const [listed, later] = tickets as [(typeof tickets)[number], (typeof tickets)[number]];
  const extraHTTPHeaders = { "x-forwarded-for": address };
  const north = await browser.newContext({ extraHTTPHeaders });
  const south = await browser.newContext({ extraHTTPHeaders });
  const [at, and] = [await north.newPage(), await south.newPage()];
  for (const [device, email, name] of [
    [at, await its.addStaff("door"), "North door"],
    [and, await its.addStaff("owner"), "South door"],
  ] as const) {
    await signInAs(device, email);
    await openDoor(device, door, name);
    await keepOffline(device);
  }
  const before = Number(await countOf(at).textContent());
  for (const context of [north, south]) await context.setOffline(true);
  for (const device of [at, and]) {
    await expect(device.getByText("Offline: going by the list")).toBeVisible();
    await wedge(device, listed.code);
    await expectAnswer(device, "green", listed.label, "it will be sent");
    await wedge(device, listed.code);
    await expectAnswer(device, "amber", "Already in");
    await dismiss(device);
  }

  // the page opens without a network, and knows what it did
  await at.reload();
  await expect(at.getByText(/scans? waits? to be sent/)).toBeVisible();
  await wedge(at, listed.code);
  await expectAnswer(at, "amber", "Already in");
  await wedge(at, later.code);
  await expectAnswer(at, "green", later.label);
  await answerOf(at).getByRole("button", { name: "Undo" }).click();
  await expect(countOf(at)).toHaveText(String(before + 1));

  for (const context of [north, south]) await context.setOffline(false);
  for (const device of [at, and]) {
    const told = device.getByRole("status").filter({ hasText: "was let in more than once" });
    await expect(told).toContainText(listed.label);
    await expect(told).toContainText("Tomasz Bell, North door");
    await expect(told).toContainText("Rosa Lindqvist, South door");
    await expect(device.getByText(/waits? to be sent/)).toHaveCount(0);
    await expect(countOf(device)).toHaveText(String(before + 1));
  }
  await expectFitForEveryone(at);
  await and.goto(door.replace("/door/", "/showtimes/"));
  await expect(and.getByRole("status").filter({ hasText: "was let in more than once" })).toContainText(
    "North door",
  );
  await at.getByRole("button", { name: "Remove from this device" }).click();
  await expect(at.getByRole("button", { name: "Download for offline" })).toBeVisible();
  for (const context of [north, south]) await context.close();
});

test("the camera reads a ticket's code with the decoder that we serve", async ({
  page,
  baseURL,
  address,
  scene,
}) => {
  const its = await scene();
  const { door, tickets } = await buyTickets(page, its, 1);
  const [ticket] = tickets as [(typeof tickets)[number]];
  const executablePath = process.env.MATINEE_TEST_BROWSER;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      "--no-sandbox",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${await filmOf(ticket.code)}`,
    ],
  });
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
  const phone = await context.newPage();
  const foreign: string[] = [];
  phone.on("request", (request) => {
    if (baseURL && /^https?:/.test(request.url()) && !request.url().startsWith(baseURL))
      foreign.push(request.url());
  });
  await signInAs(phone, await its.addStaff("door"));
  await openDoor(phone, door, "Phone");
  await phone.getByRole("button", { name: "Scan with the camera" }).click();
  await expectAnswer(phone, "green", ticket.label);
  expect(foreign, "nothing is asked of others").toEqual([]);
  await browser.close();
});

/** A short film of a ticket held before a camera: JPEGs one after the other. */
async function filmOf(code: string): Promise<string> {
  const { size, data } = encode(code, { ecc: "M", border: 4 });
  const dots = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="440" height="440" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="M0 0h${size}v${size}h-${size}z" fill="#fff"/><path d="${dots}"/></svg>`;
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#8a7f70" } })
    .composite([{ input: Buffer.from(svg), left: 100, top: 20 }])
    .jpeg({ quality: 90 })
    .toBuffer();
  const path = join(mkdtempSync(join(tmpdir(), "matinee-film-")), "ticket.mjpeg");
  writeFileSync(path, Buffer.concat([frame, frame, frame]));
  return path;
}
