import { readFileSync } from "node:fs";
import { buyTickets } from "@/e2e/door/at-the-door";
import { expect, test } from "@/e2e/fixtures";
import { codesOf, scan, textOf } from "@/lib/testing/paper";

test("codes from the page, from its print on both sizes of paper and from the PDF are the same", async ({
  page,
  scene,
}, testInfo) => {
  const { tickets } = await buyTickets(page, await scene(), 4);
  const codes = tickets.map(({ code }) => code).toSorted();

  const picture = testInfo.outputPath("code.png");
  await page
    .getByRole("img", { name: /^Code of row/ })
    .first()
    .screenshot({ path: picture });
  expect(codes).toContain(scan([picture])[0]);

  for (const format of ["A4", "Letter"] as const) {
    const printed = await page.pdf({ format });
    expect(codesOf(printed).toSorted(), format).toEqual(codes);
    expect(textOf(printed), "nothing but the tickets").not.toContain("Paid in all");
  }

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as PDF" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^tickets-[A-Z0-9]{8}\.pdf$/);
  const pdf = readFileSync(await file.path());
  expect(codesOf(pdf).toSorted()).toEqual(codes);
  expect(textOf(pdf)).toContain("Lotte Reiniger");
});

test("a booking goes into a calendar, and a cancelled one is not on paper any more", async ({
  page,
  scene,
}) => {
  await buyTickets(page, await scene(), 1);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Add to calendar" }).click();
  const calendar = readFileSync(await (await download).path(), "utf8");
  expect(calendar).toContain("STATUS:CONFIRMED");
  const tickets = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await page.getByRole("button", { name: /^Cancel this seat/ }).click();
  await expect(page.getByRole("link", { name: "Take it out of your calendar" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Save as PDF" })).toHaveCount(0);
  expect(await (await page.request.get(`${tickets}/calendar`)).text()).toContain("METHOD:CANCEL");
  expect((await page.request.get(`${tickets}/pdf`)).status()).toBe(404);
  expect((await page.request.get("/tickets/no-such-ticket-at-all0/pdf")).status()).toBe(404);
});
