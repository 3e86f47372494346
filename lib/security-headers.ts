import { createHash, randomBytes } from "node:crypto";

/** What every answer of ours carries, whoever may frame it. */
export const otherHeaders = (): Record<string, string> => ({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
});

/** What every answer of ours carries, but those that other sites may frame. */
export const securityHeaders = (): Record<string, string> => ({
  "Content-Security-Policy": contentSecurityPolicy(),
  "Cross-Origin-Resource-Policy": "same-origin",
  ...otherHeaders(),
});

/** Which scripts may stand within a page; without a word any, for what is neither made for one request nor kept. */
const ANY_INLINE = "'unsafe-inline'";

/** Strings become scripts by one set of rules alone: see `app/_trust-script.ts`. Who develops has scripts made of strings. */
const TRUSTED_TYPES =
  process.env.NODE_ENV === "development"
    ? []
    : ["require-trusted-types-for 'script'", "trusted-types default"];

const usesUploadThing = () => process.env.UPLOADTHING_TOKEN || process.env.UPLOADTHING_TOKEN_FILE;

/** `inline` are the sources of scripts within the page, `more` those that a page needs beside our own. */
export const contentSecurityPolicy = ({ inline = ANY_INLINE, more = "" } = {}) =>
  [
    "default-src 'self'",
    `script-src 'self'${inline && ` ${inline}`}${more}${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    // posters may lie with UploadThing
    `img-src 'self' data: blob:${usesUploadThing() ? " https://*.ufs.sh" : ""}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // a browser without scripts is led to pay by the form itself
    "form-action 'self' https://checkout.stripe.com",
    "frame-ancestors 'none'",
    ...TRUSTED_TYPES,
  ].join("; ");

/** By its own text, as a policy names a script. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** The policy of a page that is made for one request: scripts that bear its word, which nobody can guess, and the one of every head. */
export const policyForOne = (headScript: string, more = "") =>
  contentSecurityPolicy({
    inline: `'nonce-${randomBytes(16).toString("base64")}' ${hashOf(headScript)}`,
    more,
  });

/** Scripts that stand within a page; what is no script to a browser is data. */
const INLINE = /<script(?![^>]*\s(?:src|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
/** A policy travels with each answer, and proxies take only so much of a head. */
const MOST_SCRIPTS = 60;

/** The policy of a page that is kept: the very scripts that it has. Null where it has too many to name. */
export function policyOfPage(html: string): string | null {
  const hashes = [...new Set([...html.matchAll(INLINE)].map(([, script = ""]) => hashOf(script)))];
  return hashes.length > MOST_SCRIPTS ? null : contentSecurityPolicy({ inline: hashes.join(" ") });
}
