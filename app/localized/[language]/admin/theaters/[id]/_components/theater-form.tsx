"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { SaveBar } from "@/app/localized/[language]/admin/_forms/save-bar";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
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
import { VisitFields } from "./visit-fields";
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
    if (savedAt) toast({ title: t("theaters.form.saved") });
  }, [savedAt, toast]);
  return (
    <form {...formProps} aria-label={t("theaters.form.label")}>
      <input type="hidden" name="revision" value={theater.revision} />
      <FormSection title={t("theaters.section.details.title")} note={t("theaters.section.details.note")}>
        <DetailFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.visit.title")} note={t("theaters.section.visit.note")}>
        <VisitFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.times.title")} note={t("theaters.section.times.note")}>
        <TimeFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.refunds.title")} note={t("theaters.section.refunds.note")}>
        <RefundFields theater={theater} error={errors.refundTiers} />
      </FormSection>
      <FormSection
        title={t("theaters.section.fee.title")}
        anchor="booking-fee"
        note={t("theaters.section.fee.note")}
      >
        <FeeFields theater={theater} error={errors.bookingFee} />
      </FormSection>
      <FormSection title={t("theaters.section.seats.title")} note={t("theaters.section.seats.note")}>
        <SeatingFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.paying.title")} note={t("theaters.section.paying.note")}>
        <ProviderFields theater={theater} offered={providers} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.receipts.title")} note={t("theaters.section.receipts.note")}>
        <ReceiptFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection title={t("theaters.section.vouchers.title")} note={t("theaters.section.vouchers.note")}>
        <VoucherFields theater={theater} errors={errors} />
      </FormSection>
      <FormSection
        title={t("theaters.section.embed.title")}
        anchor="embed"
        note={t("theaters.section.embed.note")}
      >
        <EmbedFields theater={theater} site={site} error={errors.embedOrigins} />
      </FormSection>
      <FormSection
        title={t("theaters.section.captions.title")}
        anchor="captions"
        note={t("theaters.section.captions.note")}
      >
        <CaptionsFields rule={theater.captionsRule} error={errors.captionsRule} />
      </FormSection>
      <FormSection title={t("theaters.section.reviews.title")} note={t("theaters.section.reviews.note")}>
        <CheckField
          label={t("theaters.label.asksForReviews")}
          name="asksForReviews"
          defaultChecked={theater.asksForReviews}
          hint={t("theaters.hint.asksForReviews")}
        />
      </FormSection>
      <SaveBar className="grid gap-4 py-4">
        {conflict && <ConflictNotice conflict={conflict} />}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {Object.keys(errors).length > 0 && <Notice tone="danger">{t("theaters.form.someInvalid")}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" pending={isPending}>
            {t(conflict ? "theaters.form.saveAllTheSame" : "theaters.form.save")}
          </Button>
          {isUnsaved && <p className="text-ink-soft text-sm">{t("theaters.form.unsaved")}</p>}
        </div>
      </SaveBar>
    </form>
  );
}
