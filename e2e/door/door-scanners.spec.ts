import type { Page } from "@playwright/test";
import {
  KEYBOARDS,
  type Key,
  type Keyboard,
  US,
} from "@/app/localized/[language]/admin/door/[showtimeId]/_components/keyboards";
import { expect, test } from "@/e2e/fixtures";
import { answerOf, countOf, dismiss, expectAnswer, openDoor } from "./at-the-door";

const keyboard = (name: string): Keyboard => KEYBOARDS.find((it) => it.name === name) ?? US;
const ENTER: Key = { key: "Enter", code: "Enter", isShifted: false };
const TAB: Key = { key: "Tab", code: "Tab", isShifted: false };

/** What a computer set to that keyboard makes of a scanner set to US. */
const keysOf = (text: string, computer = US): Key[] =>
  Array.from(text, (char) => {
    const position = US.find(char) ?? { code: "", isShifted: false };
    return { ...position, key: computer.type(position) ?? "Dead" };
  });

/**
 * Keys go wherever the focus is, one so long after the other, whatever this machine takes for them; what is answered is
 * whether the browser may still act on the last.
 */
const press = (page: Page, keys: Key[], everyMs = 0): Promise<boolean> =>
  page.evaluate(
    ([keys, everyMs]) => {
      // the last of them just now
      const begun = performance.now() - (keys.length - 1) * everyMs;
      let isLeft = true;
      for (const [nth, { key, code, isShifted: shiftKey }] of keys.entries()) {
        const focused = document.activeElement ?? document.body;
        const event = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true });
        Object.defineProperty(event, "timeStamp", { value: begun + nth * everyMs });
        isLeft = focused.dispatchEvent(event);
      }
      return isLeft;
    },
    [keys, everyMs] as const,
  );

test("a scanner is understood whatever keyboard it types on, however it ends", async ({
  page,
  scene,
  signIn,
}) => {
  const { door, ...house } = await scene().then((it) => ({ ...it, door: it.showtime.door }));
  const booking = await house.sell(["A1", "A2", "A3", "A4", "A5", "A6"]);
  await signIn(await house.addStaff("door"));
  await openDoor(page, door, "North door");
  const codes = booking.tickets.map(({ code }) => code);
  const [first = ""] = codes;
  for (const [i, name] of ["German", "French", "Spanish", "Russian"].entries()) {
    await press(page, [...keysOf(codes[i] ?? "", keyboard(name)), ENTER]);
    await expectAnswer(page, "green", "Let in", `seat ${i + 1}`);
    await dismiss(page);
  }
  const caps = keysOf(codes[4] ?? "").map((it) => ({ ...it, key: swapCase(it.key) }));
  expect(await press(page, [...keysOf("]Q1"), ...caps, TAB])).toBe(false);
  await expectAnswer(page, "green", "seat 5");
  await dismiss(page);
  // slow, and with nothing at its end
  await press(page, keysOf(codes[5] ?? ""), 70);
  await expectAnswer(page, "green", "seat 6");
  await expect(countOf(page)).toHaveText("6");
  await dismiss(page);

  await press(page, [...keysOf(first).map((it) => ({ ...it, code: "", key: "؟" })), ENTER]);
  await expectAnswer(page, "red", "keyboard does not match", "US English");
});

test("what a person types at the door stays, and Tab leads on", async ({ page, scene, signIn }) => {
  const house = await scene();
  await signIn(await house.addStaff("door"));
  await openDoor(page, house.showtime.door, "North door");
  const code = page.getByLabel("Code or booking reference");
  await code.focus();
  await page.keyboard.type("KX7P-2MQ4", { delay: 90 });
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Seat", { exact: true })).toBeFocused();
  await expect(code).toHaveValue("KX7P-2MQ4");
  await page.keyboard.press("Shift+Tab");
  await expect(code).toBeFocused();
  await expect(answerOf(page)).toHaveCount(0);
});

test("a page that came by http says that https is missing, not the camera", async ({
  page,
  scene,
  signIn,
}) => {
  const house = await scene();
  await signIn(await house.addStaff("door"));
  await page.addInitScript(() => {
    Object.defineProperty(window, "isSecureContext", { get: () => false });
    Object.defineProperty(navigator, "mediaDevices", { get: () => undefined });
  });
  await openDoor(page, house.showtime.door, "North door");
  await expect(page.getByRole("region", { name: "Camera" })).toContainText("https://");
  await expect(page.getByRole("button", { name: "Scan with the camera" })).toBeDisabled();
  await expect(page.getByRole("region", { name: "Without a network" })).toContainText("https://");
  await expect(page.getByRole("button", { name: "Download for offline" })).toBeDisabled();
});

test("a queue goes on past what the server cannot read", async ({ page, context, scene, signIn }) => {
  const house = await scene();
  const booking = await house.sell(["A1", "A2", "A3"]);
  await signIn(await house.addStaff("door"));
  await openDoor(page, house.showtime.door, "North door");
  const [poison = ""] = booking.tickets.map(({ code }) => code);
  await page.route("**/sync", (route) =>
    route.request().postData()?.includes(poison) ? route.fulfill({ status: 400 }) : route.continue(),
  );
  await context.setOffline(true);
  await expect(page.getByText("Offline.", { exact: false })).toBeVisible();
  for (const { code } of booking.tickets) {
    await press(page, [...keysOf(code), ENTER]);
    await expectAnswer(page, "amber", "No answer yet");
    await dismiss(page);
  }
  await context.setOffline(false);
  await expect(page.getByText(/waits? to be sent/)).toHaveCount(0);
  await expect(countOf(page)).toHaveText("2");
});

const swapCase = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());
