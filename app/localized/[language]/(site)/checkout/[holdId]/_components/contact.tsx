import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { nameRule } from "@/lib/words/name-rule";
import type { PayState } from "./pay-state";

type Props = {
  user: { name: string; email: string } | null;
  invalid: PayState["invalid"];
  signInHref: string;
  /** Nothing but a reservation can be had, for which a guest confirms their address. */
  isReserving?: boolean;
};

/** Who the tickets are for: all we ask of a guest. */
export function Contact({ user, invalid, signInHref, isReserving = false }: Props) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-display text-xl">{t("checkout.contact.legend")}</legend>
      {!user && (
        <p className="text-ink-soft">
          {rich(isReserving ? "checkout.contact.guestReserving" : "checkout.contact.guest", {
            link: (text) => (
              <Link href={signInHref} className="link text-ink">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
      <Field
        label={t("checkout.contact.name")}
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={user?.name}
        error={invalid?.name && nameRule()}
      />
      <Field
        label={t("checkout.contact.email")}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={user?.email}
        readOnly={user !== null}
        hint={user ? t("checkout.contact.emailHint") : undefined}
        error={invalid?.email && t("checkout.contact.emailInvalid")}
      />
    </fieldset>
  );
}
