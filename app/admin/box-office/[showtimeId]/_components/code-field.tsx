import { CodeEntry } from "@/app/_components/code-entry";
import { TakenOff } from "@/app/_components/taken-off";
import type { useCode } from "./use-code";

/** A customer's promotion code; `off` is what it takes off, in words. */
export function CodeField({ code, off }: { code: ReturnType<typeof useCode>; off: string }) {
  const { applied, refusal, isPending, apply, reset } = code;
  if (applied)
    return (
      <TakenOff amount={off} removeLabel={`Take the code ${applied.code} off`} onRemove={reset}>
        Code <b className="font-semibold">{applied.code}</b>
      </TakenOff>
    );
  return (
    <CodeEntry
      ask="A promotion code"
      label="Code"
      {...{ refusal, isPending }}
      onUse={(typed, form) => {
        // one for a person alone is asked about with their address
        const email = form?.elements.namedItem("email");
        void apply(typed, email instanceof HTMLInputElement ? email.value.trim() : "");
      }}
    />
  );
}
