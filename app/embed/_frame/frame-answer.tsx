/** @jsxImportSource react */
import { render } from "@react-email/render";
import { t } from "@/lib/i18n/t";
import { framePolicy } from "./frame-policy";
import { FramedProgramme } from "./framed-programme";

const headersOf = (origins: readonly string[]) => ({
  "Content-Security-Policy": framePolicy(origins),
  // the page that it is part of is the one to be found
  "X-Robots-Tag": "noindex",
});

/**
 * A programme as a page that others may frame. It is no page of React's but HTML alone: a page of ours is made ahead of any
 * request and has one policy for all, while who may frame this one is its theater's to say.
 */
export async function drawFrame(programme: FramedProgramme): Promise<string> {
  // what is made for mail programs begins with another kind of page
  const html = (await render(<FramedProgramme {...programme} />)).replace(/^<!DOCTYPE[^>]*>/i, "");
  return `<!doctype html>${html}`;
}

/** It, for the pages of these origins. */
export const frameAnswer = (
  html: string,
  origins: readonly string[],
  more: Record<string, string> = {},
): Response =>
  new Response(html, {
    headers: {
      ...more,
      ...headersOf(origins),
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    },
  });

export const noFrame = (): Response =>
  new Response(t("errors.site.noFrame"), { status: 404, headers: headersOf([]) });
