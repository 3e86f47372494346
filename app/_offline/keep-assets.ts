/** Keeps what a page is drawn with: the scripts, styles and typefaces that it names or has loaded, and its pictures. */
export async function keepAssets(cache: Cache, html: string): Promise<void> {
  const isPicture = (path: string) => path.startsWith("/posters/") && html.includes(path);
  const loaded = loadedHere().filter((path) => path.startsWith("/_next/static/") || isPicture(path));
  const assets = new Set([...namedIn(html), ...loaded]);
  await Promise.all([...assets].map((asset) => keepAsset(cache, asset)));
}

async function keepAsset(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path, { ignoreVary: true })) return;
  const asset = await fetch(path).catch(() => null);
  if (asset?.ok) await cache.put(path, asset);
}

/** The page names its scripts in its markup and, without their folder, in what it is rendered from. */
const namedIn = (html: string): string[] =>
  Array.from(html.matchAll(/static\/[\w./~-]+\.(?:js|css|woff2|wasm)/g), ([path]) => `/_next/${path}`);

/** Of this visit, which may have led over other pages. */
const loadedHere = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
