export type Genre = { slug: string; name: string };

export type Poster = {
  id: string;
  /** `#rrggbb`, shown while the picture loads. */
  tint: string;
  /** In pixels, smallest first. */
  widths: number[];
};

/** What a card shows of a movie. */
export type MovieCard = {
  id: number;
  slug: string;
  title: string;
  /** As the theaters call it themselves, where `title` is in the reader's language. */
  ownTitle?: string;
  /** As it was first released, where that is another. */
  originalTitle: string | null;
  director: string | null;
  year: number | null;
  durationMinutes: number | null;
  certificate: string | null;
  /** YYYY-MM-DD */
  releasedOn: string | null;
  /** When its tickets go on sale, as announced: YYYY-MM-DD */
  ticketsOn: string | null;
  status: "draft" | "announced" | "released" | "archived";
  genres: Genre[];
  /** The first sentence of its description. */
  lead: string;
  poster: Poster | null;
};

export type Movie = MovieCard & { description: string; cast: string[]; trailerUrl: string | null };

/** The path of its largest picture. */
export function largestOf(poster: Poster | null): string | null {
  const width = poster?.widths.at(-1);
  return width ? `/posters/${poster?.id}/${width}` : null;
}

const MAX_LEAD = 200;

export function leadOf(description: string): string {
  const sentence = description.match(/^.{20,}?[.!?…](?=\s|$)/su)?.[0] ?? description;
  if (sentence.length <= MAX_LEAD) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(" ", MAX_LEAD - 1)).replace(/[,;:]$/, "")} …`;
}
