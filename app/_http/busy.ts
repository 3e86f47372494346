/** The database stayed locked for its whole patience. */
export const busy = (): Response =>
  new Response("Busy. Please try again in a moment.", { status: 503, headers: { "Retry-After": "1" } });
