import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type ShowingChoice, showingPath } from "./showing-path";

export function NothingShowing({ choice, days }: { choice: ShowingChoice; days: string[] }) {
  const filtered = choice.theater !== null || choice.genre !== null;
  const next = choice.day === "today" ? days[1] : days[days.indexOf(choice.day) + 1];
  return (
    <Empty
      title={choice.day === "today" ? "Nothing more plays today." : "Nothing plays on this day."}
      action={
        filtered ? (
          <ButtonLink href={showingPath({ ...choice, theater: null, genre: null, page: 1 })} variant="quiet">
            Show every theater and genre
          </ButtonLink>
        ) : next ? (
          <ButtonLink href={showingPath({ ...choice, day: next, page: 1 })} variant="quiet">
            See the next day
          </ButtonLink>
        ) : undefined
      }
    >
      {filtered ? "Another theater or genre may have something for you." : "The days above may be kinder."}
    </Empty>
  );
}
