import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

export type FieldWords = {
  label: ReactNode;
  /** Stays visible: what is expected, in a few words. */
  hint?: ReactNode;
  /** What to change, in words; marks the field as invalid. */
  error?: ReactNode;
};

/** How whatever one types into or chooses from looks. */
export const CONTROL =
  "min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60";

/** The ids that tie a field's label, hint and error to its control. */
export function useField(given: string | undefined, hint: ReactNode, error: ReactNode) {
  const made = useId();
  const id = given ?? made;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return {
    hintId,
    errorId,
    control: {
      id,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
    },
  };
}

type FieldFrameProps = FieldWords &
  ReturnType<typeof useField> & {
    /** For a control that is named by it even while the label itself is hidden. */
    labelId?: string;
    className?: string | undefined;
    children: ReactNode;
  };

/** A label above a control, an error and a hint below. */
export function FieldFrame({
  label,
  hint,
  error,
  labelId,
  hintId,
  errorId,
  control,
  className = "",
  children,
}: FieldFrameProps) {
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label id={labelId} htmlFor={control.id} className="font-semibold">
        {label}
      </label>
      {children}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-ink-soft text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
