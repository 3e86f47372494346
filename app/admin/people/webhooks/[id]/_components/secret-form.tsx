"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { NewSecret } from "@/app/admin/people/_webhooks/new-secret";
import { momentOf } from "@/app/admin/people/words";
import { Button } from "@/components/ui/button";
import { rollSecretAction } from "../actions";

type SecretFormProps = {
  endpointId: string;
  /** Until when the secret before signs too. */
  oldUntil: number | null;
};

export function SecretForm({ endpointId, oldUntil }: SecretFormProps) {
  const { refusal, secret, savedAt, formProps, isPending } = useForm<"endpointId">(rollSecretAction);
  return (
    <section aria-labelledby="secret" className="mt-12 max-w-xl">
      <h2 id="secret" className="mb-2 font-display text-xl">
        Secret
      </h2>
      {secret && <NewSecret key={savedAt} title="There is a new secret" secret={secret} />}
      <form {...formProps}>
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <input type="hidden" name="endpointId" value={endpointId} />
        <p className="mb-4 text-ink-soft">
          {oldUntil === null
            ? "A new one is shown once. The old one keeps working for a day, so there is time to change it over."
            : `The old one keeps working until ${momentOf(oldUntil)}. Making another ends it at once.`}
        </p>
        <Button type="submit" variant="quiet" pending={isPending}>
          Make a new secret
        </Button>
      </form>
    </section>
  );
}
