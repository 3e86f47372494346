import { readFile } from "node:fs/promises";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, freeSeats, goToCheckout, payAndGetTickets, seatNamed } from "@/e2e/scene/buying";
import { ADMIN, OWNER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { addScreen, board, counts, drawTemplate, planFile, review, save, stroke, tool } from "./drawing";

test("an owner paints a room with the mouse, and its plan goes out and comes in again", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const screenId = await addScreen(page, its);
  await expectFitForEveryone(page);
  await stroke(page, [4.5, 5.3], [9.5, 7.7]);
  await expect(counts(page)).toContainText("Seats18");
  await tool(page, "Premium").click();
  await stroke(page, [4, 7.7], [10, 7.7]);
  await expect(counts(page)).toContainText("Premium6");
  await tool(page, "Sofa pair").click();
  await stroke(page, [13, 5.3], [13, 5.3]);
  await expect(counts(page)).toContainText("Sofa2");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(counts(page)).not.toContainText("Sofa");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(counts(page)).toContainText("Seats20");
  await page.getByRole("button", { name: "As customers see it" }).click();
  await expect(freeSeats(page)).toHaveCount(20);
  await expect(page.getByRole("checkbox", { name: /^Row C, seat 6, premium/ })).toBeVisible();
  await page.getByRole("button", { name: "Draw on" }).click();
  await review(page);
  await expectFitForEveryone(page);
  await save(page, 1);
  await expectFitForEveryone(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export version 1" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  const plan = JSON.parse(text);
  expect(plan.categories.map(({ name }: { name: string }) => name)).toEqual(["Standard", "Premium", "Sofa"]);
  expect(plan.zones[0].rows[0]).toMatchObject({ row_number: "A", row_number_position: "both" });

  plan.zones[0].areas = [
    { shape: "text", position: { x: 5, y: 5 }, text: { text: "Bar", position: { x: 0, y: 0 } } },
  ];
  plan.zones[0].rows[1].seats.pop();
  await page.goto(`/admin/screens/${screenId}/layout`);
  await page.getByText("Plan file").click();
  const importField = page.getByLabel("Import a plan");
  await importField.setInputFiles(planFile(text.replace('"zones"', "zones")));
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    /not JSON: it cannot be read from line \d+, character 3/,
  );
  await importField.setInputFiles(planFile(JSON.stringify({ ...plan, zones: [] })));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("at least one seat");
  await expect(counts(page)).toContainText("Seats20");
  await importField.setInputFiles(planFile(JSON.stringify(plan)));
  await expect(counts(page)).toContainText("Seats19");
  await review(page);
  await expect(page.getByText(/1 seat removed: B \d/)).toBeVisible();
  await save(page, 2);
  const exported = await page.request.get(`/admin/screens/${screenId}/plan`);
  expect(await exported.json()).toEqual(plan);
});

test("a room is painted by keys alone", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(ADMIN);
  await addScreen(page, its);
  await board(page).focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown");
  await expect(page.getByText("2 rows by 4 positions marked")).toBeVisible();
  await press("Space");
  await expect(counts(page)).toContainText("Seats8");
  await press("Home", "p", "Space");
  await expect(page.getByText("Row B, seat 1, premium")).toBeVisible();
  await expect(counts(page)).toContainText("Premium1");
  await press("End", "Delete");
  await expect(counts(page)).toContainText("Seats7");
  await press("Control+z");
  await expect(counts(page)).toContainText("Seats8");
  await press("Control+Shift+z");
  await expect(counts(page)).toContainText("Seats7");
  await page.getByRole("button", { name: "See what it touches, then save" }).press("Enter");
  await page.getByRole("button", { name: "Save as version 1" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Version 1 is saved" })).toBeVisible();
});

test("a seat that is sold stays its buyer's through every edit of the room", async ({
  page,
  browser,
  signIn,
  address,
  baseURL,
  scene,
}) => {
  test.slow();
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const screenId = await addScreen(page, its);
  await drawTemplate(page, "flat", 2, "6");
  await review(page);
  await save(page, 1);
  const sold = await its.addShowtimeOn(screenId, 48);
  const free = await its.addShowtimeOn(screenId, 72);

  const guest = await browser.newPage({
    baseURL: String(baseURL),
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
  await guest.goto(sold.path);
  for (const seat of ["Row A, seat 1", "Row A, seat 2"]) {
    await seatNamed(guest, seat).click();
    await expect(seatNamed(guest, seat)).toBeChecked();
  }
  await goToCheckout(guest);
  await fillGuest(guest, "Ada Quill", "ada@example.com");
  await payAndGetTickets(guest);

  // this map stays open while the room changes
  await guest.goto(free.path);
  await expect(freeSeats(guest)).toHaveCount(12);

  // without the sold seat: the showtime with sales cannot move, the other follows
  await page.goto(`/admin/screens/${screenId}/layout`);
  await board(page).focus();
  for (const key of ["e", "Home", "Space"]) await page.keyboard.press(key);
  await expect(counts(page)).toContainText("Seats11");
  await review(page);
  await expect(
    page.getByText("1 showtime without sold or held seats will play on version 2 at once."),
  ).toBeVisible();
  await expect(page.getByText("Cannot move: The new version lacks A 1 (sold).")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Move to 2" })).toBeDisabled();
  await save(page, 2);
  await page.getByRole("button", { name: /^Move to 2/ }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("lacks a seat that is sold");
  await expect(freeSeats(guest)).toHaveCount(11);
  await guest.goto(sold.path);
  await expect(seatNamed(guest, "Row A, seat 1")).toHaveAccessibleName(/taken$/);

  // with the first version again and other numbers: it stays, so that the tickets go on saying where their seats are
  await page.goto(`/admin/screens/${screenId}`);
  await page.getByRole("link", { name: /^Use again.*version 1$/ }).click();
  await page.getByText("Names and numbers").click();
  await page.getByLabel("Seats", { exact: true }).selectOption("right");
  await page.getByRole("button", { name: "Number all" }).click();
  await review(page);
  await expect(
    page.getByText(
      "Cannot move: A ticket that is sold must go on saying where its seat is: A 1 becomes A 6 (sold), A 2 becomes A 5 (sold).",
    ),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: "Move to 3" })).toBeDisabled();
  await save(page, 3);
  await page.getByRole("button", { name: /^Move to 3/ }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("gives another name to a seat");

  // with the numbers of the tickets it moves
  await page.getByRole("link", { name: /^Use again.*version 1$/ }).click();
  await review(page);
  await page.getByRole("radio", { name: "Move to 4" }).check();
  await save(page, 4);
  await expect(page.getByText("2 of 2 play on version 4.")).toBeVisible();
  // the guest's page follows by itself
  await expect(seatNamed(guest, "Row A, seat 1")).toHaveAccessibleName(/taken$/);
  await expect(seatNamed(guest, "Row A, seat 2")).toHaveAccessibleName(/taken$/);
  await expect(freeSeats(guest)).toHaveCount(10);
  await guest.close();
});

test("the second of two editors is told what the first one saved", async ({
  page,
  signIn,
  context,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const screenId = await addScreen(page, its);
  await drawTemplate(page, "curved", 3, "4 4");
  await review(page);
  await save(page, 1);
  const other = await context.newPage();
  for (const editor of [page, other]) await editor.goto(`/admin/screens/${screenId}/layout`);

  for (const [editor, key] of [
    [page, "Home"],
    [other, "End"],
  ] as const) {
    await board(editor).focus();
    for (const press of ["p", key, "Space"]) await editor.keyboard.press(press);
    await expect(counts(editor)).toContainText("Premium1");
  }
  await review(page);
  await save(page, 2);
  await other.getByRole("button", { name: "See what it touches, then save" }).click();
  const notice = other.getByRole("main").getByRole("alert");
  await expect(notice).toContainText("Somebody else saved version 2 while you were drawing");
  await expect(notice).toContainText("1 seat of another type: A 1 is premium");
  await expect(notice).toContainText("1 seat of another type: A 8 is premium");
  await expectFitForEveryone(other);
  await other.getByRole("button", { name: "Go on from theirs" }).click();
  await board(other).focus();
  for (const press of ["End", "Space"]) await other.keyboard.press(press);
  await expect(counts(other)).toContainText("Premium2");
  await review(other);
  await save(other, 3);
});

test("what is not saved is not left behind unasked", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await addScreen(page, its);
  await drawTemplate(page, "lounge", 2, "3");
  await expect(counts(page)).toContainText("Sofa12");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "Back to the screen" }).click();
  await expect(counts(page)).toContainText("Sofa12");
});

test("another theater's rooms are not there for an owner, nor any for a guest", async ({ page, signIn }) => {
  const paths = [
    "/admin/screens/4",
    "/admin/screens/4/layout",
    "/admin/screens/4/plan",
    "/admin/screens/0/plan",
  ];
  for (const path of paths)
    expect((await page.request.get(path, { maxRedirects: 0 })).status(), path).toBe(307);
  await signIn(OWNER);
  for (const path of paths) expect((await page.request.get(path)).status(), path).toBe(404);
  expect((await page.request.get("/admin/screens/1/plan?version=x")).status()).toBe(404);
  expect((await page.request.get("/admin/screens/1/plan")).status()).toBe(200);
});
