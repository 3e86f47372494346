/** A movie as one line of a picker. */
export type MovieChoice = { id: number; title: string; year: number | null; durationMinutes: number | null };
