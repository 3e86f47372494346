"use client";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

type Props = {
  title: ReactNode;
  /** What the button brings forward. */
  label: string;
  children: ReactNode;
};

/** A title with what belongs to it; beside a map that needs the window that waits behind a button. */
export function Unfolding({ title, label, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className="group/more" data-open={isOpen || undefined}>
      <div className="choosing:flex choosing:min-h-14 choosing:items-center">
        <div className="min-w-0 choosing:grow choosing:group-data-open/more:py-2">{title}</div>
        <button
          type="button"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="hidden h-14 w-12 shrink-0 place-items-center text-ink-soft hover:text-ink choosing:grid choosing:self-start choosing:sm:w-20"
        >
          <ChevronDown aria-hidden="true" className={`size-5 ${isOpen ? "rotate-180" : ""}`} />
        </button>
      </div>
      <div
        id={id}
        className="choosing:hidden choosing:pe-4 choosing:pb-3 choosing:text-sm choosing:group-data-open/more:block"
      >
        {children}
      </div>
    </div>
  );
}
