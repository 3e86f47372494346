import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

type StarFieldProps = {
  label: string;
  name: string;
  /** Half stars, 1 to 10; null: none is chosen yet. */
  defaultValue: number | null;
  /** What so many are called: "3½ stars". */
  wordsOf: (halves: number) => string;
  hint?: ReactNode;
  error?: ReactNode;
};

const HALVES = Array.from({ length: 10 }, (_, at) => at + 1);

/** Half stars to choose from, by pointer or arrow keys, and without scripts too. */
export function StarField({ label, name, defaultValue, wordsOf, hint, error }: StarFieldProps) {
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="star-choice">
        {HALVES.map((halves) => (
          <span key={halves}>
            <input
              type="radio"
              id={`${id}-${halves}`}
              name={name}
              value={halves}
              defaultChecked={halves === defaultValue}
              aria-invalid={error ? true : undefined}
              className="sr-only"
            />
            <label htmlFor={`${id}-${halves}`} title={wordsOf(halves)}>
              <span className="sr-only">{wordsOf(halves)}</span>
            </label>
          </span>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-ink-soft text-sm">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
