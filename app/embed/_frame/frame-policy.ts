import { createHash } from "node:crypto";
import { FRAME_SCRIPT, FRAME_STYLE } from "./frame-style";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const NOTHING_ELSE = [
  "default-src 'none'",
  `script-src ${hashOf(FRAME_SCRIPT)}`,
  `style-src ${hashOf(FRAME_STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The policy of a framed page: it runs what it is made of, loads nothing, and stands on these sites' pages alone. */
export const framePolicy = (origins: readonly string[]): string =>
  `${NOTHING_ELSE}; frame-ancestors ${origins.length > 0 ? [...new Set(origins)].sort().join(" ") : "'none'"}`;
