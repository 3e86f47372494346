const NOBODY_KNOWS =
  "We do not know yet whether this went through. Before you send it again, look how it stands.";

/** Nobody knows whether something was written: see `OutcomeUnknown`. Like the gate's own answer (`lib/ingress/refuse.ts`). */
export const inDoubt = (): Response =>
  Response.json(
    { code: "in-doubt", title: NOBODY_KNOWS },
    { status: 503, headers: { "Retry-After": "2", "Cache-Control": "private, no-store" } },
  );

/** Nothing could be written just now: see `orBusy`. */
export const busy = (): Response =>
  new Response("This cannot be answered just now. Please try again in a moment.", {
    status: 503,
    headers: { "Retry-After": "1" },
  });
