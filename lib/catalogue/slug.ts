/** "Amélie, or: Le Fabuleux…" becomes "amelie-or-le-fabuleux"; without a Latin letter or digit it is the fallback. */
export const slugOf = (title: string, fallback = "movie"): string =>
  title
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, "") || fallback;

/** The first free of title, title-year, title-year-2, title-year-3 …, or without a year title-2 …; it is then taken. */
export function takeSlug(taken: Set<string>, title: string, year: number | null): string {
  const plain = slugOf(title);
  const withYear = year === null ? plain : `${plain}-${year}`;
  let slug = taken.has(plain) ? withYear : plain;
  for (let n = 2; taken.has(slug); n++) slug = `${withYear}-${n}`;
  taken.add(slug);
  return slug;
}
