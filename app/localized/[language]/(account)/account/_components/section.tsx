import { type ReactNode, useId } from "react";

type SectionProps = { title: string; note?: ReactNode; children: ReactNode };

/** One matter of the account: what it is on the left, what can be done on the right. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-6 border-line border-t py-8 lg:grid-cols-[20rem_1fr]"
    >
      <div>
        <h2 id={id} className="font-display text-xl">
          {title}
        </h2>
        {note && <p className="mt-2 max-w-measure text-ink-soft">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
