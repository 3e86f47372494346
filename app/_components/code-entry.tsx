import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

type Props = {
  /** What it is folded away under: "Have a code?" */
  ask: string;
  label: string;
  /** What was typed before. */
  tried?: string;
  /** On the button that asks about it. */
  button?: string;
  refusal: string | null;
  isPending: boolean;
  /** `form`: what it stands in, since others of its fields may be asked with it. */
  onUse: (code: string, form: HTMLFormElement | null) => void;
};

/** A code that is typed, folded away until it is wanted. To ask about it takes nothing of it. */
export function CodeEntry({ ask, label, tried = "", button, refusal, isPending, onUse }: Props) {
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const input = typed.current?.querySelector("input");
    const code = input?.value.trim();
    if (code && !isPending) onUse(code, input?.form ?? null);
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
          {button ?? t("forms.code.use")}
        </Button>
      </div>
    </details>
  );
}
