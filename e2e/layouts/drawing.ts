import { expect, type Locator, type Page } from "@playwright/test";
import type { Scene } from "@/e2e/scene/open-scene";

/** A screen of a theater, without seats; its editor is open. */
export async function addScreen(page: Page, { theater }: Pick<Scene, "theater">): Promise<number> {
  await page.goto(`${theater.admin}/screens/new`);
  await page.getByLabel("Name").fill(`Room ${crypto.randomUUID().slice(0, 13)}`);
  await page.getByRole("button", { name: "Go on to its seats" }).click();
  await page.waitForURL(/\/admin\/screens\/\d+\/layout$/);
  await expect(board(page)).toBeVisible();
  return Number(page.url().split("/").at(-2));
}

export const board = (page: Page): Locator => page.getByRole("application", { name: "Drawing of the seats" });
export const counts = (page: Page): Locator => page.getByLabel("Seats by type");
export const tool = (page: Page, name: string) =>
  page.getByRole("group", { name: "Tools" }).getByRole("button", { name: new RegExp(`^${name}`) });

/** A stroke of the mouse in seat widths from the board's corner. */
export async function stroke(
  page: Page,
  [fromX, fromY]: [number, number],
  [toX, toY]: [number, number],
): Promise<void> {
  const svg = board(page).locator("svg");
  await svg.scrollIntoViewIfNeeded();
  const box = await svg.boundingBox();
  const [left, top, size] = [box?.x ?? 0, box?.y ?? 0, (box?.width ?? 0) / 22];
  await page.mouse.move(left + fromX * size, top + fromY * size);
  await page.mouse.down();
  await page.mouse.move(left + ((fromX + toX) / 2) * size, top + ((fromY + toY) / 2) * size);
  await page.mouse.move(left + toX * size, top + toY * size);
  await page.mouse.up();
}

export async function drawTemplate(page: Page, kind: string, rows: number, blocks: string): Promise<void> {
  await page.getByLabel("Kind").selectOption(kind);
  await page.getByLabel("Rows", { exact: true }).fill(String(rows));
  await page.getByLabel(/in a row$/).fill(blocks);
  await page.getByRole("button", { name: "Draw it" }).click();
}

export async function review(page: Page): Promise<void> {
  await page.getByRole("button", { name: "See what it touches, then save" }).click();
  await expect(page.getByRole("heading", { name: "What changes" })).toBeVisible();
}

export async function save(page: Page, version: number): Promise<void> {
  await page.getByRole("button", { name: `Save as version ${version}` }).click();
  await expect(page.getByRole("status").filter({ hasText: `Version ${version} is saved` })).toBeVisible();
}

export const planFile = (content: string) => ({
  name: "plan.json",
  mimeType: "application/json",
  buffer: Buffer.from(content),
});
