import { type ReactNode, useId } from "react";

type FormSectionProps = {
  title: string;
  note?: ReactNode;
  /** Links lead to it by this. */
  anchor?: string;
  children: ReactNode;
};

/** A part of a long form or page: what it is about on the left, its fields on the right. */
export function FormSection({ title, note, anchor, children }: FormSectionProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-line border-t py-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="font-display text-lg">
          {title}
        </h2>
        {note && <p className="mt-1 max-w-measure text-ink-soft text-sm">{note}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
