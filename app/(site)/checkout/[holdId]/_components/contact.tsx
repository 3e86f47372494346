import Link from "next/link";
import { Field } from "@/components/ui/field";
import { INVALID_WORDS, type PayState } from "./pay-state";

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
      <legend className="mb-3 font-display text-xl">Your tickets go to</legend>
      {!user && (
        <p className="text-ink-soft">
          No account is needed{isReserving ? ": we send you a link to confirm your address." : "."}{" "}
          <Link href={signInHref} className="link text-ink">
            Sign in
          </Link>{" "}
          to find them in yours; the seats stay held.
        </p>
      )}
      <Field
        label="Name"
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={user?.name}
        error={invalid?.name && INVALID_WORDS.name}
      />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={user?.email}
        readOnly={user !== null}
        hint={user ? "The address of your account." : undefined}
        error={invalid?.email && INVALID_WORDS.email}
      />
    </fieldset>
  );
}
