"use client";
import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptAction, signOutForAction, startAccountAction } from "../actions";

type AcceptFormProps = {
  token: string;
  email: string;
  signedInAs: string | null;
  hasAccount: boolean;
};

/** The one next step: accept, or first become the person who is invited. */
export function AcceptForm({ token, email, signedInAs, hasAccount }: AcceptFormProps) {
  const [words, accept] = useActionState(acceptAction, null);
  const next = encodeURIComponent(`/invitation/${token}`);
  if (signedInAs === email)
    return (
      <form action={accept} className="grid justify-items-start gap-6">
        <input type="hidden" name="token" value={token} />
        {words && <Notice tone="danger">{words}</Notice>}
        <SubmitButton>Accept</SubmitButton>
      </form>
    );
  if (signedInAs !== null)
    return (
      <form action={signOutForAction} className="grid justify-items-start gap-6">
        <input type="hidden" name="token" value={token} />
        <Notice tone="warn" title={`You are signed in as ${signedInAs}`}>
          Sign out here, and sign in with the address that is invited.
        </Notice>
        <SubmitButton>Sign out and go on</SubmitButton>
      </form>
    );
  if (hasAccount)
    return (
      <div className="grid justify-items-start gap-4">
        <p>You have an account with this address. Sign in, and you come back here.</p>
        <ButtonLink href={`/sign-in?next=${next}`}>Sign in to accept</ButtonLink>
      </div>
    );
  return (
    <form action={startAccountAction} className="grid justify-items-start gap-4">
      <input type="hidden" name="token" value={token} />
      <p>You have no account with this address yet. Choose a name and a password, and you come back here.</p>
      <SubmitButton>Make an account</SubmitButton>
    </form>
  );
}
