import { AppliedCode, CodeEntry } from "@/app/admin/box-office/_paying/code-entry";
import type { useCode } from "./use-code";

/** A customer's promotion code; `off` is what it takes off, in words. */
export function CodeField({ code, off }: { code: ReturnType<typeof useCode>; off: string }) {
  const { applied, refusal, isPending, apply, reset } = code;
  if (applied)
    return (
      <AppliedCode off={off} remove={`Take the code ${applied.code} off`} onRemove={reset}>
        Code <b className="font-semibold">{applied.code}</b>
      </AppliedCode>
    );
  return (
    <CodeEntry
      title="A promotion code"
      label="Code"
      button="Use it"
      {...{ refusal, isPending }}
      onUse={(typed, form) => {
        // one for a person alone is asked about with their address
        const email = form?.elements.namedItem("email");
        void apply(typed, email instanceof HTMLInputElement ? email.value.trim() : "");
      }}
    />
  );
}
