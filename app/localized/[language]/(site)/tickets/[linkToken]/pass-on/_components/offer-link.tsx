"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** The link to send, to be copied by a button or by hand. */
export function OfferLink({ url, seat }: { url: string; seat: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  const Icon = isCopied ? Check : Copy;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field
        className="min-w-0 grow"
        label={t("tickets.passOn.link", { seat })}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="quiet" onClick={copy}>
        <Icon aria-hidden="true" className="size-5" />
        <span aria-live="polite">{isCopied ? t("tickets.passOn.copied") : t("tickets.passOn.copy")}</span>
      </Button>
    </div>
  );
}
