import { t } from "@/lib/i18n/t";

/** Readers come by again and again: what they have is good for some minutes, and may be shown while a newer is made. */
const KEPT = "public, max-age=300, stale-while-revalidate=3600";

/** A feed, for programs and pages of any site. */
export const feedAnswer = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": KEPT,
      "Access-Control-Allow-Origin": "*",
    },
  });

export const noFeed = (): Response => new Response(t("errors.site.noFeed"), { status: 404 });
