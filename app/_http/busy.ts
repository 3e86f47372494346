/** Nothing could be written just now: see `orBusy`. */
export const busy = (): Response =>
  new Response("This cannot be answered just now. Please try again in a moment.", {
    status: 503,
    headers: { "Retry-After": "1" },
  });
