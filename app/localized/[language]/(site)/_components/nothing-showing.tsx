import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { t } from "@/lib/i18n/t";
import { type ShowingChoice, showingPath } from "./showing-path";

export function NothingShowing({ choice, days }: { choice: ShowingChoice; days: string[] }) {
  const filtered = choice.theater !== null || choice.genre !== null;
  const next = choice.day === "today" ? days[1] : days[days.indexOf(choice.day) + 1];
  return (
    <Empty
      title={
        choice.day === "today" ? t("tickets.programme.nothing.today") : t("tickets.programme.nothing.day")
      }
      action={
        filtered ? (
          <ButtonLink href={showingPath({ ...choice, theater: null, genre: null, page: 1 })} variant="quiet">
            {t("tickets.programme.nothing.everyTheaterAndGenre")}
          </ButtonLink>
        ) : next ? (
          <ButtonLink href={showingPath({ ...choice, day: next, page: 1 })} variant="quiet">
            {t("tickets.programme.nothing.nextDay")}
          </ButtonLink>
        ) : undefined
      }
    >
      {filtered ? t("tickets.programme.nothing.filtered") : t("tickets.programme.nothing.unfiltered")}
    </Empty>
  );
}
