/** Letters, digits, `-`, `_` and `~`, escaped. Dots stay as they came: two of them are a way up for some. */
const NEEDLESS = /%(?:2d|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;

/**
 * The same address without what need not have been escaped in its path (RFC 3986, 6.2.2.2). Next reads through it, so
 * who judges an address would else be passed by in another spelling.
 */
export function plainPath(url: string): string {
  const [path = ""] = url.split("?", 1);
  return path.includes("%") ? path.replace(NEEDLESS, decodeURIComponent) + url.slice(path.length) : url;
}
