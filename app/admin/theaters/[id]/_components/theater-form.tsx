"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/admin/_forms/conflict-notice";
import { FormSection } from "@/app/admin/_forms/form-section";
import { SaveBar } from "@/app/admin/_forms/save-bar";
import { useForm } from "@/app/admin/_forms/use-form";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { CheckField, Field, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import type { TheaterField } from "../../words";
import { editTheaterAction } from "../actions";
import { CaptionsFields } from "./captions-fields";
import { DetailFields } from "./detail-fields";
import { EmbedFields } from "./embed-fields";
import { FeeFields } from "./fee-fields";
import { ProviderFields } from "./provider-fields";
import { ReceiptFields } from "./receipt-fields";
import { RefundFields } from "./refund-fields";
import { SeatingFields } from "./seating-fields";
import { TimeFields } from "./time-fields";
import { VoucherFields } from "./voucher-fields";

type TheaterFormProps = {
  theater: TheaterForStaff;
  /** Who the settings let take money online. */
  providers: readonly string[];
  /** Where we are: "https://tickets.example.com". */
  site: string;
};

export function TheaterForm({ theater, providers, site }: TheaterFormProps) {
  const form = useForm<TheaterField>(editTheaterAction.bind(null, theater.id));
  const { errors, refusal, conflict, savedAt, formProps, isPending, isUnsaved } = form;
  const toast = useToast();
  useEffect(() => {
    if (savedAt) toast({ title: "Saved" });
  }, [savedAt, toast]);
  return (
    <form {...formProps} aria-label="Details of the theater">
      <input type="hidden" name="revision" value={theater.revision} />
      <FormSection title="The theater" note="What customers read about it.">
        <DetailFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title="Coming here" note="What visitors should know. It stands on the theater's page.">
        <div className="mb-5 grid items-start gap-5 sm:grid-cols-2">
          <Field
            label="Position on the map"
            name="geoPosition"
            autoComplete="off"
            maxLength={60}
            defaultValue={theater.geoPosition}
            hint="As map programs copy it, like 51.5101, -0.1340. Customers’ calendars then lead here; it may stay empty."
            error={errors.geoPosition}
          />
          <Field
            label="Telephone"
            name="telephone"
            type="tel"
            autoComplete="off"
            maxLength={40}
            defaultValue={theater.telephone}
            hint="Best with its country, like +44 20 7946 0018."
            error={errors.telephone}
          />
          <Field
            label="Box office hours"
            name="boxOfficeHours"
            maxLength={200}
            defaultValue={theater.boxOfficeHours}
            hint="In words, like: Mon to Fri 12:00–21:00, Sat and Sun from 10:00."
            error={errors.boxOfficeHours}
          />
        </div>
        <TextField
          label="House rules"
          name="houseRules"
          rows={6}
          maxLength={4000}
          defaultValue={theater.houseRules}
          hint="A blank line begins a new paragraph. Left empty, nothing is shown."
          error={errors.houseRules}
        />
      </FormSection>
      <FormSection
        title="Times"
        note="They count for what is scheduled from now on; what is scheduled stands."
      >
        <TimeFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection
        title="Refunds"
        note="What customers get who cancel in time, told in one sentence before they pay. What is sold keeps what was said. Staff can always refund in full."
      >
        <RefundFields theater={theater} error={errors.refundTiers} />
      </FormSection>
      <FormSection
        title="Booking fee"
        anchor="booking-fee"
        note="For booking online, reservations included. Customers see it from the first price on, as part of it; codes take nothing off it, and what is free has none. The box office sells without it. What is held or sold keeps what it began with."
      >
        <FeeFields theater={theater} error={errors.bookingFee} />
      </FormSection>
      <FormSection title="Seats" note="How customers may choose.">
        <SeatingFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection
        title="How customers pay"
        note="Customers choose among what is ticked. Tick nothing, and only the box office sells."
      >
        <ProviderFields theater={theater} offered={providers} errors={errors} />
      </FormSection>
      <FormSection
        title="Tax and receipts"
        note="Prices include tax. What is sold from now on has these rates, and receipts from now on say this; what was issued stands."
      >
        <ReceiptFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection
        title="Gift vouchers"
        note="For what is bought from now on; what was sold stays good as long as was said."
      >
        <VoucherFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection
        title="On other sites"
        anchor="embed"
        note="Your own site can show what plays here, in a frame that we make. Tickets are still bought here."
      >
        <EmbedFields theater={theater} site={site} error={errors.embedOrigins} />
      </FormSection>
      <FormSection
        title="Captions"
        anchor="captions"
        note="How many showtimes of a movie have captions. The schedule says where a week does not keep to it."
      >
        <CaptionsFields rule={theater.captionsRule} error={errors.captionsRule} />
      </FormSection>
      <FormSection title="Reviews" note="What people who were here say of a movie stands on its page.">
        <CheckField
          label="Ask guests the day after what they thought"
          name="asksForReviews"
          defaultChecked={theater.asksForReviews}
          hint="By one message for each booking whose tickets were scanned. Its reader can stop them."
        />
      </FormSection>
      <SaveBar className="grid gap-4 py-4">
        {conflict && <ConflictNotice conflict={conflict} />}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {Object.keys(errors).length > 0 && (
          <Notice tone="danger">Some fields are invalid. The messages beside them say why.</Notice>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" pending={isPending}>
            {conflict ? "Save mine all the same" : "Save"}
          </Button>
          {isUnsaved && <p className="text-ink-soft text-sm">Not saved yet</p>}
        </div>
      </SaveBar>
    </form>
  );
}
