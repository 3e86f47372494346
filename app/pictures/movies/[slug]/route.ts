import { respond } from "@/app/_http/respond";
import { noPicture, pictureAnswer } from "@/app/pictures/_share/picture-answer";
import { getMovie } from "@/lib/catalogue/get-movie";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { formatYear } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { formatDuration } from "@/lib/words/duration";

/** What is shown where a movie's page is shared: its poster, its title and what it is. */
export const GET = (request: Request, { params }: RouteContext<"/pictures/movies/[slug]">) =>
  respond(async () => {
    const movie = await getMovie(catalogueDatabase(), slugFromUrl((await params).slug));
    if (!movie) return noPicture();
    const { title, year, durationMinutes, certificate, genres, director, poster } = movie;
    const length = durationMinutes === null ? null : formatDuration(durationMinutes);
    const words = {
      ...{ title, foot: "Matinee" },
      lines: [
        listFacts([year === null ? null : formatYear(year), length, certificate]),
        listFacts(genres.map(({ name }) => name)),
        director ?? "",
      ],
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
