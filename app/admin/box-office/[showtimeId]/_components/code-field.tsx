import { X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { useCode } from "./use-code";

/** A customer's promotion code, folded away until it is wanted; `off` is what it takes off, in words. */
export function CodeField({ code, off }: { code: ReturnType<typeof useCode>; off: string }) {
  const { applied, refusal, isPending, apply, reset } = code;
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const input = typed.current?.querySelector("input");
    const email = input?.form?.elements.namedItem("email");
    if (input?.value.trim())
      void apply(input.value.trim(), email instanceof HTMLInputElement ? email.value.trim() : "");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // it asks about the code and sells nothing
    event.preventDefault();
    use();
  };
  if (applied)
    return (
      <div role="status" className="flex items-center gap-2 border-line border-t">
        <p className="grow">
          Code <b className="font-semibold">{applied.code}</b>
        </p>
        <p>−{off}</p>
        <button
          type="button"
          onClick={reset}
          aria-label={`Take the code ${applied.code} off`}
          className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
    );
  return (
    <details className="border-line border-t" open={refusal !== null || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">A promotion code</summary>
      <div ref={typed} className="flex flex-wrap items-start gap-3 pb-2">
        <Field
          label="Code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          onKeyDown={onKeyDown}
          error={refusal}
          className="min-w-0 grow basis-40"
        />
        <Button variant="quiet" pending={isPending} onClick={use} className="mt-7">
          Use it
        </Button>
      </div>
    </details>
  );
}
