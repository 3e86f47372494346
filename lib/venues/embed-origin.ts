import { z } from "zod";
import { env } from "@/lib/env";
import { listOf } from "@/lib/list-of";

/** As many as a theater can have sites. */
const MOST = 20;

const HERE = new Set(["localhost", "127.0.0.1"]);

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? "";

/** A site without TLS may frame only where we are on the same machine, for who builds it. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || (protocol === "http:" && HERE.has(hostname) && HERE.has(hostOf(env.APP_URL)));

/** "https://example.com" of what is typed as that, also with a last slash; null for all else, a path or a star in it. */
export function originOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url || !isSafe(url) || !/^[a-z0-9.-]+$/.test(url.hostname)) return null;
  const isBare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return isBare && !typed.includes("#") && !typed.includes("?") ? url.origin : null;
}

/** Exact origins, each once, whose pages may frame a theater's programme. */
export const embedOrigins = listOf(
  z
    .string()
    .max(200)
    .refine((typed) => originOf(typed) !== null)
    .transform((typed) => originOf(typed) ?? ""),
  MOST,
).transform((origins) => [...new Set(origins)]);
