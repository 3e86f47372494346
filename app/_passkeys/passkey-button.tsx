"use client";
import { KeyRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { useKnowsPasskeys } from "./use-passkey";

type PasskeyButtonProps = {
  onClick: () => void;
  pending: boolean;
  className?: string;
};

/** Its place is kept until it is known whether this browser knows passkeys; without scripts it does nothing, and is not seen. */
export function PasskeyButton({ onClick, pending, className = "" }: PasskeyButtonProps) {
  const isKnown = useKnowsPasskeys();
  if (isKnown === false) return null;
  return (
    <Button
      variant="quiet"
      onClick={onClick}
      pending={pending}
      className={`${isKnown ? "" : "invisible"} ${className}`}
    >
      {!pending && <KeyRound aria-hidden="true" className="size-4" strokeWidth={1.5} />}
      {t("account.passkeys.use")}
    </Button>
  );
}
