import { CodeEntry } from "@/app/_components/code-entry";
import { TakenOff } from "@/app/_components/taken-off";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { useCode } from "./use-code";

/** A customer's promotion code; `off` is what it takes off, in words. */
export function CodeField({ code, off }: { code: ReturnType<typeof useCode>; off: string }) {
  const { applied, refusal, isPending, apply, reset } = code;
  if (applied)
    return (
      <TakenOff
        amount={off}
        removeLabel={t("boxOffice.code.takeOff", { code: applied.code })}
        onRemove={reset}
      >
        {rich("boxOffice.code.applied", {
          code: applied.code,
          b: (text) => <b className="font-semibold">{text}</b>,
        })}
      </TakenOff>
    );
  return (
    <CodeEntry
      ask={t("boxOffice.code.ask")}
      label={t("boxOffice.code.label")}
      {...{ refusal, isPending }}
      onUse={(typed, form) => {
        // one for a person alone is asked about with their address
        const email = form?.elements.namedItem("email");
        void apply(typed, email instanceof HTMLInputElement ? email.value.trim() : "");
      }}
    />
  );
}
