/** One movie of the demo's programme. All are in the public domain in the United States. */
export type Classic = {
  slug: string;
  title: string;
  /** As it was first released, where that is another. */
  originalTitle?: string;
  year: number;
  director: string;
  cast: string[];
  durationMinutes: number;
  certificate: "U" | "PG" | "12A" | "15";
  genres: string[];
  /** What is spoken, or "Silent". */
  language: string;
  subtitles: string | null;
  trailerUrl: null;
  status: "released" | "announced";
  /** Days from the seed's day to the opening: negative once it runs. */
  opensInDays: number;
  description: string;
};
