/** An address with some of its words changed; an empty one, null or undefined is left out. */
export function withParams(
  path: string,
  params: Record<string, string | number | null | undefined>,
  changes: Record<string, string | number | null | undefined> = {},
): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes }))
    if (value !== null && value !== undefined && value !== "") words.set(name, String(value));
  return words.size > 0 ? `${path}?${words}` : path;
}
