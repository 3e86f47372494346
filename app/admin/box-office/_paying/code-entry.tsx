import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

type EntryProps = {
  /** What it is folded away under. */
  title: string;
  label: string;
  button: string;
  refusal: string | null;
  isPending: boolean;
  /** `form`: what it stands in, since others of its fields may be asked with it. */
  onUse: (code: string, form: HTMLFormElement | null) => void;
};

/** A code that a customer shows, folded away until it is wanted. To ask about it sells nothing. */
export function CodeEntry({ title, label, button, refusal, isPending, onUse }: EntryProps) {
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const input = typed.current?.querySelector("input");
    const code = input?.value.trim();
    if (code && !isPending) onUse(code, input?.form ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    use();
  };
  return (
    <details className="border-line border-t" open={refusal !== null || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{title}</summary>
      <div ref={typed} className="flex flex-wrap items-start gap-3 pb-2">
        <Field
          label={label}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          onKeyDown={onKeyDown}
          error={refusal}
          className="min-w-0 grow basis-40"
        />
        <Button variant="quiet" pending={isPending} onClick={use} className="mt-7">
          {button}
        </Button>
      </div>
    </details>
  );
}

type AppliedProps = {
  children: ReactNode;
  /** What it takes off, in words. */
  off: string;
  /** What the button says that takes it away again. */
  remove: string;
  onRemove: () => void;
};

/** One that is good, and what it takes off. */
export const AppliedCode = ({ children, off, remove, onRemove }: AppliedProps) => (
  <div role="status" className="flex items-center gap-2 border-line border-t">
    <p className="min-w-0 grow">{children}</p>
    <p>−{off}</p>
    <button
      type="button"
      onClick={onRemove}
      aria-label={remove}
      className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
    >
      <X aria-hidden="true" className="size-4" />
    </button>
  </div>
);
