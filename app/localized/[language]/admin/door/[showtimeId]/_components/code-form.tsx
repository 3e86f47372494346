"use client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { TicketInput } from "@/lib/door/verdict";
import { t } from "@/lib/i18n/t";

const REFERENCE = /^[A-Za-z0-9]{4}[\s-]?[A-Za-z0-9]{4}$/;

/** For a ticket that cannot be scanned: its code, or the booking's reference with one of its seats. */
export function CodeForm({ onShown }: { onShown: (shown: TicketInput) => void }) {
  return (
    <form
      aria-label={t("door.typed.label")}
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const typed = new FormData(form);
        const code = String(typed.get("code")).trim();
        const seat = String(typed.get("seat")).trim();
        if (!code) return;
        if (REFERENCE.test(code) && !seat) {
          form.querySelector<HTMLInputElement>("[name=seat]")?.focus();
          return;
        }
        onShown(seat ? { reference: code, seat } : { code });
        form.reset();
        form.querySelector<HTMLInputElement>("[name=code]")?.focus();
      }}
    >
      <Field
        label={t("door.typed.code")}
        name="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={500}
        className="min-w-48 grow"
      />
      <Field
        label={t("door.typed.seat")}
        name="seat"
        placeholder={t("door.typed.seatExample")}
        autoComplete="off"
        maxLength={40}
        className="w-24"
      />
      <Button type="submit" variant="quiet">
        {t("door.typed.check")}
      </Button>
      <p className="w-full text-ink-soft text-sm">{t("door.typed.hint")}</p>
    </form>
  );
}
