import { readFileSync } from "node:fs";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { textOf } from "@/lib/testing/paper";

/** Without the blanks between columns. */
const dense = (text: string): string => text.replace(/\s+/g, "");

/** The size of its pages in points. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );

test("what a theater sets is on the receipt, and a credit note names it once a seat is cancelled", async ({
  page,
  browser,
  signIn,
  scene,
  address,
}) => {
  const house = await scene();
  await signIn(ADMIN);
  await page.goto(house.theater.admin);
  await page.getByLabel("Legal name").fill("Lantern Picture Houses Ltd");
  await page.getByLabel("Tax number").fill("GB 417 0223 58");
  await page.getByLabel("Tax in tickets (per cent)").fill("20,555");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write a rate in per cent, 0 to 100, like 20 or 5.5.")).toBeVisible();
  await page.getByLabel("Tax in tickets (per cent)").fill("20");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const guest = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": address } });
  await openShowtime(guest, house);
  const [, given = ""] = await takeSeats(guest, 2);
  await goToCheckout(guest);
  await fillGuest(guest, "Grace Hopper", "grace@example.com");
  await payAndGetTickets(guest);
  const tickets = guest.url();
  await guest.getByRole("link", { name: "Receipt", exact: true }).click();
  const year = new Date().getFullYear();
  const receipt = guest.getByRole("article", { name: `Receipt ${year}-000001` });
  for (const words of ["Lantern Picture Houses Ltd", "GB 417 0223 58", "2 × Cinema ticket, Adult", "20 %"])
    await expect(receipt).toContainText(words);
  await expectFitForEveryone(guest);
  expect(pagesOf(await guest.pdf({ preferCSSPageSize: true }))).toEqual(["595×842"]);

  await guest.goto(tickets);
  await guest.getByRole("link", { name: "Cancel seats" }).click();
  await guest.getByRole("checkbox", { name: new RegExp(given) }).check();
  await guest.getByRole("button", { name: "Show my refund" }).click();
  await guest.getByRole("button", { name: /^Cancel this seat and refund/ }).click();
  await guest.getByRole("link", { name: "Receipt and credit notes" }).click();
  const note = guest.getByRole("article", { name: `Credit note C${year}-000001` });
  await expect(note).toContainText(`For receipt${year}-000001`);
  await expect(note.getByRole("row", { name: "Cinema ticket, Adult" })).toBeVisible();
  await guest.getByRole("link", { name: "A receipt roll, 80 mm" }).click();
  await expect(guest.getByRole("link", { name: "A receipt roll, 80 mm" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expectFitForEveryone(guest);
  // one for each, 80 mm wide
  expect(pagesOf(await guest.pdf({ preferCSSPageSize: true }))).toEqual(["227×567", "227×567"]);

  // what is saved says what the page says, totals by rate included
  for (const [link, ...papers] of [
    ["Save all as a PDF", receipt, note],
    [`Save C${year}-000001 alone as a PDF`, note],
  ] as const) {
    const [file] = await Promise.all([
      guest.waitForEvent("download"),
      guest.getByRole("link", { name: link }).click(),
    ]);
    const saved = dense(textOf(readFileSync(await file.path())));
    expect(pagesOf(readFileSync(await file.path()))).toHaveLength(papers.length);
    for (const paper of papers)
      for (const row of await paper.getByRole("row").all())
        expect(saved).toContain(dense(((await row.textContent()) ?? "").replace(/^WhatAmount$/, "")));
  }
  await guest.close();

  await page.goto(`/admin/reports/taxes?preset=today&theater=${house.theater.id}`);
  await expect(page.getByRole("region", { name: "Table: By rate" })).toContainText("Tickets");
});

test("the terms of a refund are told before paying, kept, and met to the penny", async ({
  page,
  browser,
  scene,
  signIn,
  address,
}) => {
  const house = await scene({ tickets: [{ name: "Adult", amountMinor: 1_250 }] });
  await signIn(ADMIN);
  await page.goto(house.theater.admin);
  const line = page.getByRole("group", { name: "Refund 1" });
  await line.getByLabel("Refunded (per cent)").fill("50");
  await line.getByLabel("Less a ticket (GBP)").fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectFitForEveryone(page);

  const guest = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": address } });
  await openShowtime(guest, house);
  await takeSeats(guest, 2);
  await goToCheckout(guest);
  await expect(guest.getByRole("main")).toContainText("for a refund of 50 % less £1.00 a ticket until");
  await fillGuest(guest, "Grace Hopper", "grace@example.com");
  await payAndGetTickets(guest);

  // what was sold keeps what was said
  await line.getByLabel("Refunded (per cent)").fill("0");
  await page.getByRole("button", { name: "Save" }).click();
  await guest.reload();
  await expect(guest.getByRole("main")).toContainText(
    "You can cancel for a refund of 50 % less £1.00 a ticket",
  );
  await guest.getByRole("link", { name: "Cancel seats" }).click();
  await expect(guest.getByRole("checkbox")).toHaveCount(2);
  for (const box of await guest.getByRole("checkbox").all()) await box.check();
  await guest.getByRole("button", { name: "Show my refund" }).click();
  // two of £12.50: half of each, less a pound
  const confirm = guest.getByRole("button", { name: "Cancel 2 seats and refund £10.50" });
  await expect(confirm).toBeVisible();
  await expectFitForEveryone(guest);
  await confirm.click();
  await expect(guest.getByRole("main")).toContainText("Refunded: £10.50.");
  await guest.close();
});
