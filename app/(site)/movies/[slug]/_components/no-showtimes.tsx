import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { MovieCard } from "@/lib/catalogue/movie";
import { formatDay } from "@/lib/zoned-time";

export function NoShowtimes({ movie }: { movie: MovieCard }) {
  const opens =
    movie.status === "announced" && movie.releasedOn ? Date.parse(`${movie.releasedOn}T12:00Z`) : null;
  return (
    <Empty
      title={opens ? `Opens on ${formatDay(opens, "UTC")}.` : "No showtimes in the next two weeks."}
      action={
        <ButtonLink href="/" variant="quiet">
          See what plays now
        </ButtonLink>
      }
    >
      {movie.status === "announced"
        ? "Its showtimes stand here as soon as the doors for it are open."
        : "It may well come back: its next showtimes will stand here."}
    </Empty>
  );
}
