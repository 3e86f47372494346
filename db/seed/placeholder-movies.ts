/** Stands in until the demo's own movies are drawn. */
const movie = (title: string, durationMinutes: number, year: number, genres: string[]) => ({
  slug: title.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
  title,
  year,
  genres,
  durationMinutes,
  director: "Ilse Harrow",
  cast: ["Tom Ashby", "Vera Lund"],
  certificate: "U",
  description: `${title} stands in for a movie that is still on its way.`,
  status: "released" as const,
  language: "English",
  subtitles: null,
});

export const classics = [
  movie("The Long Evening", 94, 1931, ["Drama"]),
  movie("Harbour Lights", 71, 1926, ["Romance"]),
  movie("The Clockmaker", 112, 1939, ["Mystery"]),
  movie("Six Days of Rain", 83, 1934, ["Comedy"]),
];
