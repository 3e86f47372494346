import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { Near } from "@/lib/catalogue/import/dry-run";
import { many } from "../words";

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
            All are the same
          </Button>
          <Button variant="quiet" onClick={() => answerAll(false)}>
            All are new
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
      {rest > 0 && (
        <p className="text-ink-soft">
          And {many(rest, "more row", "more rows")}. Answer them together, above.
        </p>
      )}
    </div>
  );
}

type QuestionProps = { near: Near; answer: boolean | undefined; onAnswer: (isSame: boolean) => void };

function Question({ near: { row, title, year, like }, answer, onAnswer }: QuestionProps) {
  const choices = [
    { words: "The same", isSame: true },
    { words: "New", isSame: false },
  ];
  return (
    <fieldset className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
      <legend className="wrap-anywhere float-left grow basis-64">
        <span className="font-semibold">
          {title} ({year})
        </span>
        <span className="block text-ink-soft text-sm">
          There is{" "}
          {like.map((movie, at) => (
            <span key={movie.id}>
              {at > 0 && ", "}
              <Link href={`/admin/movies/${movie.id}`} target="_blank" prefetch={false} className="link">
                {movie.title} ({movie.year ?? "no year"})
              </Link>
            </span>
          ))}
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
