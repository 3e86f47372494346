/** A line of a letter: words, or a link that stood on a line of its own. */
export type MessageLine = { text: string; href: string | null };

/**
 * A message's plain text as paragraphs of lines. An address on a line of its own is a link; one of this site's own
 * becomes its path, so that it works under whatever name the site is reached by; a mail has no site, and gets it whole.
 */
export function readMessage(body: string, appUrl: string | null): MessageLine[][] {
  return body
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((text) => ({ text, href: hrefOf(text.trim(), appUrl) })),
    )
    .filter((lines) => lines.length > 0);
}

function hrefOf(line: string, appUrl: string | null): string | null {
  if (!/^https?:\/\/\S+$/.test(line)) return null;
  const url = URL.parse(line);
  if (!url) return null;
  return appUrl !== null && url.origin === new URL(appUrl).origin
    ? url.pathname + url.search + url.hash
    : url.href;
}
