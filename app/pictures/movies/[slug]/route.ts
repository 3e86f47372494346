import { respond } from "@/app/_http/respond";
import { noPicture, pictureAnswer } from "@/app/pictures/_share/picture-answer";
import { getMovie } from "@/lib/catalogue/get-movie";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { formatDuration } from "@/lib/catalogue/movie";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";

/** What is shown where a movie's page is shared: its poster, its title and what it is. */
export const GET = (request: Request, { params }: RouteContext<"/pictures/movies/[slug]">) =>
  respond(async () => {
    const movie = await getMovie(catalogueDatabase(), slugFromUrl((await params).slug));
    if (!movie) return noPicture();
    const { title, year, durationMinutes, certificate, genres, director, poster } = movie;
    const facts = [year, durationMinutes && formatDuration(durationMinutes), certificate].filter(Boolean);
    const words = {
      ...{ title, foot: "Matinee" },
      lines: [facts.join(", "), genres.map(({ name }) => name).join(", "), director ? `By ${director}` : ""],
    };
    const width = poster?.widths.at(-1) ?? 0;
    return pictureAnswer(
      request,
      { ...words, poster: poster && { id: poster.id, tint: poster.tint } },
      async (id) => {
        // what lies with another service is not fetched
        const image = await getPosterImage(catalogueDatabase(), id, width);
        return image?.data ?? null;
      },
    );
  });
