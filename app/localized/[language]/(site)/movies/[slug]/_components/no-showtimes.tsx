import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { MovieCard } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";
import { formatDay } from "@/lib/zoned-time";

export function NoShowtimes({ movie }: { movie: MovieCard }) {
  const opens =
    movie.status === "announced" && movie.releasedOn ? Date.parse(`${movie.releasedOn}T12:00Z`) : null;
  return (
    <Empty
      title={
        opens ? t("browse.noShowtimes.opens", { day: formatDay(opens, "UTC") }) : t("browse.noShowtimes.none")
      }
      action={
        <ButtonLink href="/" variant="quiet">
          {t("browse.noShowtimes.whatPlays")}
        </ButtonLink>
      }
    >
      {t(movie.status === "announced" ? "browse.noShowtimes.soon" : "browse.noShowtimes.again")}
    </Empty>
  );
}
