/** Whether two names of a genre are one, however they are written. */
export const isCalled = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
