/** A part of a name that nobody had before, so that tests of one database keep out of each other's way. */
export const unique = (): string => crypto.randomUUID().slice(0, 8);

/** "2026-11-22", so many days from now. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
