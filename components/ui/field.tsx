import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

type Words = {
  label: ReactNode;
  /** Stays visible: what is expected, in a few words. */
  hint?: ReactNode;
  /** What to change, in words; marks the field as invalid. */
  error?: ReactNode;
};

const control =
  "min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60";

/** A label, its input, a hint and an error, tied together for every reader. */
export function Field({ label, hint, error, className, id, ...input }: Words & ComponentProps<"input">) {
  const field = useField(id, hint, error);
  return (
    <Frame {...field} label={label} hint={hint} error={error} className={className}>
      <input {...input} {...field.control} className={control} />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  id,
  ...select
}: Words & ComponentProps<"select">) {
  const field = useField(id, hint, error);
  return (
    <Frame {...field} label={label} hint={hint} error={error} className={className}>
      <select {...select} {...field.control} className={control} />
    </Frame>
  );
}

export function TextField({
  label,
  hint,
  error,
  className,
  id,
  ...area
}: Words & ComponentProps<"textarea">) {
  const field = useField(id, hint, error);
  return (
    <Frame {...field} label={label} hint={hint} error={error} className={className}>
      <textarea rows={4} {...area} {...field.control} className={control} />
    </Frame>
  );
}

/** A box to tick, its label beside it. */
export function CheckField({
  label,
  hint,
  className = "",
  ...box
}: Omit<Words, "error"> & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className={`flex items-start gap-3 ${className}`}>
      <input
        {...box}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-6 shrink-0"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function useField(given: string | undefined, hint: ReactNode, error: ReactNode) {
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

type FrameProps = Words &
  ReturnType<typeof useField> & { className?: string | undefined; children: ReactNode };

function Frame({ label, hint, error, hintId, errorId, control, className = "", children }: FrameProps) {
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={control.id} className="font-semibold">
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
