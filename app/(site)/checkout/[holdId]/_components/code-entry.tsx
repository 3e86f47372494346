import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

type Props = {
  /** "Have a code?" */
  ask: string;
  label: string;
  tried: string;
  refusal: string | null;
  isPending: boolean;
  onUse: (code: string) => void;
};

/** A code that is typed, folded away until it is wanted. */
export function CodeEntry({ ask, label, tried, refusal, isPending, onUse }: Props) {
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const code = typed.current?.querySelector("input")?.value.trim() ?? "";
    if (code) onUse(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    use();
  };
  return (
    <details className="border-line border-t" open={refusal !== null || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center text-ink-soft hover:text-ink">
        <span className="link">{ask}</span>
      </summary>
      <div ref={typed} className="flex flex-wrap items-start gap-3 pt-1 pb-3">
        <Field
          label={label}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          defaultValue={tried}
          onKeyDown={onKeyDown}
          error={refusal}
          className="min-w-0 grow basis-48"
        />
        <Button variant="quiet" pending={isPending} onClick={use} className="sm:mt-7">
          Use it
        </Button>
      </div>
    </details>
  );
}
