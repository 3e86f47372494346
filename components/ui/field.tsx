import { type ComponentProps, useId } from "react";
import { CONTROL, FieldFrame, type FieldWords, useField } from "./field-frame";
import { writtenIn } from "./written-in";

/** A label, its input, a hint and an error, tied together for every reader. */
export function Field({ label, hint, error, className, id, ...input }: FieldWords & ComponentProps<"input">) {
  const field = useField(id, hint, error);
  return (
    <FieldFrame {...field} label={label} hint={hint} error={error} className={className}>
      <input dir={writtenIn(input)} {...input} {...field.control} className={CONTROL} />
    </FieldFrame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  id,
  ...select
}: FieldWords & ComponentProps<"select">) {
  const field = useField(id, hint, error);
  return (
    <FieldFrame {...field} label={label} hint={hint} error={error} className={className}>
      <select {...select} {...field.control} className={CONTROL} />
    </FieldFrame>
  );
}

export function TextField({
  label,
  hint,
  error,
  className,
  id,
  ...area
}: FieldWords & ComponentProps<"textarea">) {
  const field = useField(id, hint, error);
  return (
    <FieldFrame {...field} label={label} hint={hint} error={error} className={className}>
      <textarea rows={4} dir="auto" {...area} {...field.control} className={CONTROL} />
    </FieldFrame>
  );
}

/** A box to tick, its label beside it. */
export function CheckField({
  label,
  hint,
  className = "",
  ...box
}: Omit<FieldWords, "error"> & ComponentProps<"input">) {
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
