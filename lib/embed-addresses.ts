import type { Rewrite } from "next/dist/lib/load-custom-routes";

/** What may be framed, by the theaters' leave: each of its answers says by whom. */
const KINDS = ["theaters", "movies"];

/** Every address but theirs: these have one policy, which lets nobody frame them. */
export const UNFRAMEABLE = `/:path((?!embed/(?:${KINDS.join("|")})/[^/]+$).*)`;

/**
 * Next compares the addresses of headers in any case of letters and those of routes in one. What is left out above is
 * led to the route in any case, so that no other page goes without a policy.
 */
export const embedAddresses = (): Rewrite[] =>
  KINDS.map((kind) => ({ source: `/embed/${kind}/:slug`, destination: `/embed/${kind}/:slug` }));
