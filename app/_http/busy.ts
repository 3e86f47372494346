import { t } from "@/lib/i18n/t";

/** Nobody knows whether something was written: see `OutcomeUnknown`. Like the gate's own answer (`lib/ingress/refuse.ts`). */
export const inDoubt = (): Response =>
  Response.json(
    { code: "in-doubt", title: t("errors.site.inDoubt") },
    { status: 503, headers: { "Retry-After": "2", "Cache-Control": "private, no-store" } },
  );

/** Nothing could be written just now: see `orBusy`. */
export const busy = (): Response =>
  new Response(t("errors.site.busy"), {
    status: 503,
    headers: { "Retry-After": "1" },
  });
