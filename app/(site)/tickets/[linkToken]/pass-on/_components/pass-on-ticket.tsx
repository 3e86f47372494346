"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { TRANSFER_REFUSALS } from "@/app/(site)/tickets/_transfer-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TransferRefusal } from "@/lib/bookings/transfers/transfer";
import { offerAction, takeBackAction } from "../actions";
import { OfferLink } from "./offer-link";

type PassOnTicketProps = {
  linkToken: string;
  ticketId: string;
  seat: string;
  ticketType: string;
  refusal: TransferRefusal | null;
  /** Where a friend accepts; null while the ticket is not on offer. */
  offerUrl: string | null;
  /** Who has accepted it. */
  holder: string | null;
};

/** One ticket: to be offered, on offer, or passed on. */
export function PassOnTicket({ seat, ticketType, ...ticket }: PassOnTicketProps) {
  return (
    <section aria-label={seat} className="grid gap-3">
      <p>
        <span className="font-semibold">{seat}</span> <span className="text-ink-soft">{ticketType}</span>
      </p>
      <State {...ticket} seat={seat} />
    </section>
  );
}

function State({ holder, refusal, offerUrl, ...ticket }: Omit<PassOnTicketProps, "ticketType">) {
  if (holder !== null)
    return (
      <p>
        Passed on to <bdi className="font-semibold">{holder}</bdi>, who has a code of their own. Yours has
        ended.
      </p>
    );
  if (refusal) return <p className="text-ink-soft">{TRANSFER_REFUSALS[refusal]}</p>;
  if (offerUrl === null)
    return <TransferForm {...ticket} action={offerAction} label="Make a link for a friend" />;
  return (
    <>
      <p>On offer. Your own code stays good until your friend accepts.</p>
      <OfferLink url={offerUrl} seat={ticket.seat} />
      <TransferForm {...ticket} action={takeBackAction} label="Take the offer back" />
    </>
  );
}

type TransferFormProps = Pick<PassOnTicketProps, "linkToken" | "ticketId" | "seat"> & {
  action: typeof offerAction;
  label: string;
};

function TransferForm({ linkToken, ticketId, seat, action, label }: TransferFormProps) {
  const { state: refusal, formProps } = useSentForm<string | null>(action, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid justify-items-start gap-3">
      <input type="hidden" name="linkToken" value={linkToken} />
      <input type="hidden" name="ticketId" value={ticketId} />
      {refusal && <RefusalNotice lookAt={`/tickets/${linkToken}/pass-on`}>{refusal}</RefusalNotice>}
      <SubmitButton variant="quiet">
        {label}
        <span className="sr-only">: {seat}</span>
      </SubmitButton>
    </form>
  );
}
