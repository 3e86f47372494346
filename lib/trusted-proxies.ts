import { z } from "zod";

/** So many proxies on this machine or a private network; or the networks that proxies with public addresses have. */
export type TrustedProxies = number | string[];

const WORDS =
  "is a number from 0 to 5, or a list of your proxies' addresses, like 203.0.113.5, 198.51.100.0/24";

const network = z.union([
  z.cidrv4(),
  z.cidrv6(),
  z.ipv4().transform((address) => `${address}/32`),
  z.ipv6().transform((address) => `${address}/128`),
]);

export const trustedProxies: z.ZodType<TrustedProxies> = z.union(
  [
    z
      .string()
      .regex(/^[0-5]$/)
      .transform(Number),
    z
      .string()
      .transform((list) => list.split(",").map((entry) => entry.trim()))
      .pipe(z.array(network).min(1)),
  ],
  WORDS,
);
