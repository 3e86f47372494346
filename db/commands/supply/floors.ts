/**
 * The oldest version of a package that may be served, in every place where it lies: below it there is a fault that an
 * attacker could use here. A newer advisory is a higher number.
 */
export const FLOORS: Record<string, { least: string; why: string }> = {
  next: { least: "16.4.6", why: "request handling of server components and of the image route" },
  react: { least: "19.3.1", why: "reading of server actions' arguments" },
  "react-dom": { least: "19.3.1", why: "goes with react" },
  "next-auth": { least: "5.0.0-beta.32", why: "sessions; its only line for this Next" },
  sharp: { least: "0.35.5", why: "pictures from outside are decoded by its libvips" },
  nodemailer: { least: "9.0.0", why: "addresses and headers of mails; every 8 has advisories" },
  node: { least: "24.14.1", why: "the releases of March 2026: TLS, HTTP/2, comparing of signatures" },
  "drizzle-orm": { least: "0.45.2", why: "CVE-2026-39356, quoting of identifiers" },
  jose: { least: "4.15.5", why: "CVE-2024-28176, decompression without a bound" },
  ws: { least: "8.17.1", why: "CVE-2024-37890, many headers" },
  "node-forge": { least: "1.3.2", why: "CVE-2025-12816, reading of ASN.1; signs passes for Apple Wallet" },
  msgpackr: { least: "1.10.1", why: "CVE-2023-52079, endless recursion" },
  postcss: { least: "8.4.31", why: "CVE-2023-44270, line ends in comments" },
  nanoid: { least: "3.3.8", why: "CVE-2024-55565, predictable ids" },
  semver: { least: "7.5.2", why: "CVE-2022-25883, slow expressions" },
  "@sideway/formula": { least: "3.0.1", why: "CVE-2023-25166, slow expressions" },
  zod: { least: "4.0.0", why: "CVE-2023-4316 is of 3; everything from outside is read by it" },
  esbuild: { least: "0.25.0", why: "GHSA-67mh-4wv8-2f99, its server answers any page" },
};

/** SQLite is part of better-sqlite3, so its version is asked of itself: CVE-2025-6965, many terms of an aggregate. */
export const LEAST_SQLITE = "3.50.2";

/** Whether a version is at least another, by semantic versioning; of versions before a release, too. */
export function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [partsOf(version), partsOf(least)];
  for (let at = 0; at < 3; at++) {
    const [mine = 0, its = 0] = [a.numbers[at], b.numbers[at]];
    if (mine !== its) return mine > its;
  }
  if (a.before === "" || b.before === "") return a.before === "";
  return a.before.localeCompare(b.before, "en", { numeric: true }) >= 0;
}

function partsOf(version: string) {
  const [release = "", ...before] = (version.split("+")[0] ?? "").split("-");
  return { numbers: release.split(".").map(Number), before: before.join("-") };
}
