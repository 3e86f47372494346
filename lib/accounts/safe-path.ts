const NOWHERE = "http://nowhere.invalid";

/** A path of this site to go on to, or the fallback for anything that might lead elsewhere. */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || wanted.length > 500) return fallback;
  // browsers read a backslash as a slash and drop tabs and line breaks, so `/\evil` and `/<tab>/evil` leave the site
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted)) return fallback;
  const url = URL.parse(wanted, NOWHERE);
  // `/.//evil` is a path of ours that reads `//evil` once its dots are resolved, and then leads elsewhere
  return url?.origin === NOWHERE && !url.pathname.startsWith("//") ? wanted : fallback;
}
