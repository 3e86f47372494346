import { useState } from "react";
import type { CounterPayment } from "@/lib/box-office/counter-sale";
import { t } from "@/lib/i18n/t";
import { parseMinor } from "@/lib/money";

type Way = Exclude<CounterPayment["kind"], "voucher">;
type TillPayment = Exclude<CounterPayment, { kind: "complimentary" }>;

/** How it is paid, as it is being typed. */
export function usePay(currency: string) {
  const [kind, setKind] = useState<Way>("cash");
  const [given, setGiven] = useState("");
  const [receipt, setReceipt] = useState("");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);

  /** Null, with words, when something is missing; nothing typed is the exact sum. */
  function readTill(restMinor: number, isCovered: boolean): TillPayment | null {
    setError(null);
    if (isCovered) return { kind: "voucher" };
    if (kind === "terminal") return { kind, receipt: receipt.trim() };
    const givenMinor = given.trim() ? parseMinor(given, currency) : restMinor;
    if (givenMinor !== null && givenMinor >= restMinor) return { kind: "cash", givenMinor };
    setError(t(givenMinor === null ? "boxOffice.pay.noSum" : "boxOffice.pay.tooLittle"));
    return null;
  }

  /** The same where it may be given away too. */
  function read(restMinor: number, isCovered: boolean): CounterPayment | null {
    if (kind !== "complimentary") return readTill(restMinor, isCovered);
    setError(reason.trim() ? null : t("boxOffice.pay.whyMissing"));
    return reason.trim() ? { kind, reason: reason.trim() } : null;
  }

  const reset = () => {
    setGiven("");
    setReceipt("");
    setReason("");
    setKind("cash");
    setError(null);
  };
  const typed = { given, setGiven, receipt, setReceipt, reason, setReason };
  return { kind, setKind, ...typed, error, read, readTill, reset };
}
