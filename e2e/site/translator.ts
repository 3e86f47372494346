import { expect, type Page } from "@playwright/test";

/**
 * Does to a page what a browser's translator does: every text is replaced by nested `<font>` elements with a text of
 * their own, those that come later too. The words stay the same, so that a test still finds them. Answers what
 * went wrong in the page since.
 */
export async function translate(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
  await page.addInitScript(() => {
    const KEEP = "font, script, style, noscript, textarea, option, title, head, [translate=no]";
    const wrap = (text: Text) => {
      if (!text.isConnected || text.data === "" || text.parentElement?.closest(KEEP)) return;
      const inner = document.createElement("font");
      const outer = document.createElement("font");
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    };
    const wrapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      for (const text of found) wrap(text);
    };
    const watch = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target instanceof Text) wrap(target);
        for (const node of addedNodes) node instanceof Text ? wrap(node) : wrapAll(node);
      }
    });
    // once the page stands, as translators do
    addEventListener("load", () => {
      wrapAll(document.body);
      watch.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
  return errors;
}

/** It is translated, came through, and nothing in it broke. */
export async function expectWhole(page: Page, errors: readonly string[]): Promise<void> {
  await expect(page.locator("h1 font").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "This page did not come through" })).toHaveCount(0);
  expect(errors).toEqual([]);
}
