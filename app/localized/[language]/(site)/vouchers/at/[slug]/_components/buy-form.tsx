"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import {
  PaymentMethods,
  type PaymentWay,
} from "@/app/localized/[language]/(site)/_components/payment-methods";
import { Field, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { formatMoney, writeMinor } from "@/lib/money";
import { buyAction } from "../actions";
import type { BuyState } from "../state";

type Props = {
  /** Made with the page: a double click is one voucher. */
  orderId: string;
  theaterId: number;
  currency: string;
  /** What it may be worth. */
  leastMinor: number;
  mostMinor: number;
  /** The theater's. */
  today: string;
  user: { name: string; email: string } | null;
  ways: readonly PaymentWay[];
};

const USUAL_MINOR = 3_000;

/** What a voucher is worth, whom it is for, and who pays it. */
export function BuyForm({ orderId, theaterId, currency, leastMinor, mostMinor, today, user, ways }: Props) {
  const { state, formProps } = useSentForm<BuyState>(buyAction, {}, ({ refusal }) => ({ refusal }));
  const { typed = {}, errors = {}, refusal } = state;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <form {...formProps} className="grid gap-8">
      <input type="hidden" name="orderId" value={state.nextOrderId ?? orderId} />
      <input type="hidden" name="theaterId" value={theaterId} />
      <input type="hidden" name="currency" value={currency} />
      <Field
        label={t("money.vouchers.buy.amount", { currency })}
        name="amount"
        inputMode="decimal"
        required
        defaultValue={
          typed.amount ?? writeMinor(Math.min(Math.max(USUAL_MINOR, leastMinor), mostMinor), currency)
        }
        hint={t("money.vouchers.buy.amountHint", { least: money(leastMinor), most: money(mostMinor) })}
        error={errors.amount}
        className="max-w-48"
      />
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-display text-xl">{t("money.vouchers.buy.receiver")}</legend>
        <Field
          label={t("money.vouchers.buy.theirName")}
          name="giftName"
          autoComplete="off"
          maxLength={100}
          defaultValue={typed.giftName}
          hint={t("money.vouchers.buy.theirNameHint")}
          error={errors.giftName}
        />
        <TextField
          label={t("money.vouchers.buy.message")}
          name="message"
          maxLength={500}
          defaultValue={typed.message}
          error={errors.message}
        />
        <Field
          label={t("money.vouchers.buy.theirEmail")}
          name="giftEmail"
          type="email"
          autoComplete="off"
          maxLength={254}
          defaultValue={typed.giftEmail}
          hint={t("money.vouchers.buy.theirEmailHint")}
          error={errors.giftEmail}
        />
        <Field
          label={t("money.vouchers.buy.sendDay")}
          name="sendDay"
          type="date"
          min={today}
          defaultValue={typed.sendDay}
          hint={t("money.vouchers.buy.sendDayHint")}
          error={errors.sendDay}
          className="max-w-64"
        />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-display text-xl">{t("money.vouchers.buy.giver")}</legend>
        <Field
          label={t("money.vouchers.buy.yourName")}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={typed.name ?? user?.name}
          hint={t("money.vouchers.buy.yourNameHint")}
          error={errors.name}
        />
        <Field
          label={t("money.vouchers.buy.yourEmail")}
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={user?.email ?? typed.email}
          readOnly={user !== null}
          hint={t("money.vouchers.buy.yourEmailHint")}
          error={errors.email}
        />
      </fieldset>
      <PaymentMethods ways={ways} isVoucher />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <SubmitButton className="w-full sm:w-auto">{t("money.vouchers.buy.pay")}</SubmitButton>
      </div>
    </form>
  );
}
