"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { TRANSFER_REFUSALS } from "@/app/localized/[language]/(site)/tickets/_transfer-words";
import { rich } from "@/components/rich";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TransferRefusal } from "@/lib/bookings/transfers/transfer";
import { t } from "@/lib/i18n/t";
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
        {rich("tickets.passOn.passedOn", {
          name: holder,
          holder: (text) => <bdi className="font-semibold">{text}</bdi>,
        })}
      </p>
    );
  if (refusal) return <p className="text-ink-soft">{t(TRANSFER_REFUSALS[refusal])}</p>;
  if (offerUrl === null) return <TransferForm {...ticket} action={offerAction} label="tickets.passOn.make" />;
  return (
    <>
      <p>{t("tickets.passOn.onOffer")}</p>
      <OfferLink url={offerUrl} seat={ticket.seat} />
      <TransferForm {...ticket} action={takeBackAction} label="tickets.passOn.takeBack" />
    </>
  );
}

type TransferFormProps = Pick<PassOnTicketProps, "linkToken" | "ticketId" | "seat"> & {
  action: typeof offerAction;
  label: "tickets.passOn.make" | "tickets.passOn.takeBack";
};

function TransferForm({ linkToken, ticketId, seat, action, label }: TransferFormProps) {
  const { state: refusal, formProps } = useSentForm<string | null>(action, null, ({ words }) => words);
  return (
    <form {...formProps} className="grid justify-items-start gap-3">
      <input type="hidden" name="linkToken" value={linkToken} />
      <input type="hidden" name="ticketId" value={ticketId} />
      {refusal && <RefusalNotice lookAt={`/tickets/${linkToken}/pass-on`}>{refusal}</RefusalNotice>}
      <SubmitButton variant="quiet">
        {rich(label, { seat, hidden: (text) => <span className="sr-only">{text}</span> })}
      </SubmitButton>
    </form>
  );
}
