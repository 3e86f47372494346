import { X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import { CODE_WORDS } from "@/app/_components/promo-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { usePromoCode } from "./use-promo-code";

type Props = {
  promo: ReturnType<typeof usePromoCode>;
  form: RefObject<HTMLFormElement | null>;
  /** What it takes off, in words. */
  off: string;
};

/** "Have a code?" Folded away until it is wanted; once a code is good, the line that takes it off. */
export function PromoCodeField({
  promo: { applied, tried, refusal, isPending, apply, remove },
  form,
  off,
}: Props) {
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const code = typed.current?.querySelector("input")?.value.trim() ?? "";
    const email = form.current?.elements.namedItem("email");
    if (code) void apply(code, email instanceof HTMLInputElement ? email.value : "");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    use();
  };
  if (applied) {
    return (
      <div role="status" className="flex items-center gap-2 border-line border-t py-2">
        <input type="hidden" name="code" value={applied.code} />
        <p className="wrap-anywhere min-w-0 grow">
          Code <b className="font-semibold">{applied.code}</b>
        </p>
        <p className="shrink-0">−{off}</p>
        <button
          type="button"
          onClick={remove}
          aria-label={`Take the code ${applied.code} off`}
          className="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
    );
  }
  return (
    <details className="border-line border-t" open={refusal !== null || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center text-ink-soft hover:text-ink">
        <span className="link">Have a code?</span>
      </summary>
      <div ref={typed} className="flex flex-wrap items-start gap-3 pt-1 pb-3">
        <Field
          label="Promotion code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          defaultValue={tried}
          onKeyDown={onKeyDown}
          error={refusal && CODE_WORDS[refusal]}
          className="min-w-0 grow basis-48"
        />
        <Button variant="quiet" pending={isPending} onClick={use} className="sm:mt-7">
          Use it
        </Button>
      </div>
    </details>
  );
}
