const NOWHERE = "http://nowhere.invalid";

/** A path of this site to go on to, spelt as headers can carry it, or the fallback for anything that might lead elsewhere. */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || wanted.length > 500) return fallback;
  // browsers read a backslash as a slash and drop tabs and line breaks, so `/\evil` and `/<tab>/evil` leave the site
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted)) return fallback;
  const url = URL.parse(wanted, NOWHERE);
  // `/.//evil` is a path of ours that reads `//evil` once its dots are resolved, and then leads elsewhere
  return url?.origin === NOWHERE && !url.pathname.startsWith("//")
    ? `${url.pathname}${url.search}${url.hash}`
    : fallback;
}

/** An address of this site that leads on to `next` at its end; empty: to where it leads by itself. */
export const withNext = (path: string, next: string): string =>
  next === "" ? path : `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}`;
