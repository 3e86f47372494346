import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import type { Near } from "@/lib/catalogue/import/dry-run";
import { formatYear } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";

/** By row: whether it is the movie that is there. */
type Answers = ReadonlyMap<number, boolean>;
type Props = { near: Near[]; answers: Answers; onAnswer: (answers: Answers) => void };

const SHOWN = 50;

/** Each is asked about; those beyond the first fifty are answered together. */
export function NearMovies({ near, answers, onAnswer }: Props) {
  const answerAll = (isSame: boolean) => onAnswer(new Map(near.map(({ row }) => [row, isSame])));
  const rest = near.length - SHOWN;
  return (
    <div className="flex flex-col gap-4">
      {near.length > 1 && (
        <div className="flex flex-wrap gap-3">
          <Button variant="quiet" onClick={() => answerAll(true)}>
            {t("imports.near.allSame")}
          </Button>
          <Button variant="quiet" onClick={() => answerAll(false)}>
            {t("imports.near.allNew")}
          </Button>
        </div>
      )}
      <ul className="border-line border-t">
        {near.slice(0, SHOWN).map((one) => (
          <li key={one.row} className="border-line border-b py-3">
            <Question
              near={one}
              answer={answers.get(one.row)}
              onAnswer={(isSame) => onAnswer(new Map([...answers, [one.row, isSame]]))}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-soft">{t("imports.near.moreRows", { count: rest })}</p>}
    </div>
  );
}

type QuestionProps = { near: Near; answer: boolean | undefined; onAnswer: (isSame: boolean) => void };

function Question({ near: { row, title, year, like }, answer, onAnswer }: QuestionProps) {
  const choices = [
    { words: t("imports.near.same"), isSame: true },
    { words: t("imports.near.new"), isSame: false },
  ];
  return (
    <fieldset className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
      <legend className="wrap-anywhere float-start grow basis-64">
        <span className="font-semibold">{t("imports.near.row", { title, year: formatYear(year) })}</span>
        <span className="block text-ink-soft text-sm">
          {rich("imports.near.thereIs", {
            movies: () =>
              like.map((movie, at) => (
                <span key={movie.id}>
                  {at > 0 ? (
                    rich("imports.near.another", { movie: () => <LikeMovie movie={movie} /> })
                  ) : (
                    <LikeMovie movie={movie} />
                  )}
                </span>
              )),
          })}
        </span>
      </legend>
      {choices.map(({ words, isSame }) => (
        <label key={words} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={`near-${row}`}
            checked={answer === isSame}
            onChange={() => onAnswer(isSame)}
            className="size-5"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

const LikeMovie = ({ movie: { id, title, year } }: { movie: Near["like"][number] }) => (
  <Link href={`/admin/movies/${id}`} target="_blank" prefetch={false} className="link">
    {year === null
      ? t("imports.near.titleWithoutYear", { title })
      : t("imports.near.titleWithYear", { title, year: formatYear(year) })}
  </Link>
);
