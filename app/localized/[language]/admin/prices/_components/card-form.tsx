"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { CURRENCIES } from "@/app/localized/[language]/admin/_currencies";
import { ChoicePicker } from "@/app/localized/[language]/admin/_forms/choice-picker";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { PricedTheater } from "@/lib/pricing/list-priced-theaters";
import type { TicketType } from "@/lib/pricing/list-ticket-types";
import { type CardDraft, inCurrency, NEW_RULE, type RuleDraft } from "../_draft";
import { saveCardAction } from "../actions";
import { FeeNote } from "./fee-note";
import { PriceGrid } from "./price-grid";
import { ResultTable } from "./result-table";
import { RuleFields } from "./rule-fields";

type Props = {
  theater: PricedTheater;
  /** Archived ones too: a rule may name one. */
  types: TicketType[];
  formats: readonly string[];
  baseId: number | null;
  initial: CardDraft;
  seatTypes: SeatType[];
  isReadOnly?: boolean;
};

type KeyedRule = RuleDraft & { key: number };

/** A price card as a table, its rules, and beside them what they make of a showtime. */
export function CardForm({ theater, types, formats, baseId, initial, seatTypes, isReadOnly }: Props) {
  const [name, setName] = useState(initial.name);
  const [currency, setCurrency] = useState(initial.currency);
  const [prices, setPrices] = useState(initial.prices);
  const [rules, setRules] = useState<KeyedRule[]>(initial.rules.map((rule, key) => ({ ...rule, key })));
  const { errors, refusal, conflict, isPending, formProps } = useForm<string>(saveCardAction);
  const sold = types.filter(({ archivedAt }) => !archivedAt);
  const draft: CardDraft = { name, currency, prices, rules: rules.map(({ key: _, ...rule }) => rule) };

  const fee = theater.bookingFee?.currency === currency ? theater.bookingFee : null;

  useKeptDraft("price card", { name, currency, prices, rules }, (kept) => {
    setName(kept.name);
    setCurrency(kept.currency);
    setPrices(kept.prices);
    setRules(kept.rules);
  });

  const changeCurrency = (next: string) => {
    // chosen back, the amounts are those it had
    const { prices, rules } = next === initial.currency ? initial : inCurrency(draft, next);
    setCurrency(next);
    setPrices(prices);
    setRules(rules.map((rule, key) => ({ ...rule, key })));
  };
  const change = (key: number, parts: Partial<RuleDraft>) =>
    setRules(rules.map((rule) => (rule.key === key ? { ...rule, ...parts } : rule)));
  const add = () =>
    setRules([...rules, { ...NEW_RULE, key: Math.max(-1, ...rules.map(({ key }) => key)) + 1 }]);

  return (
    <form {...formProps} aria-label={t("prices.form.label")}>
      <input type="hidden" name="theaterId" value={theater.id} />
      <input type="hidden" name="revision" value={baseId ?? ""} />
      <input type="hidden" name="draft" value={JSON.stringify(draft)} />
      <fieldset disabled={isReadOnly} className="min-w-0">
        <legend className="sr-only">{t("prices.form.content")}</legend>
        <FormSection title={t("prices.form.base")} note={t("prices.form.baseNote")}>
          <div className="grid gap-5">
            <Field
              label={t("prices.form.name")}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
              error={errors.name}
              className="max-w-sm"
            />
            <ChoicePicker
              label={t("prices.form.currency")}
              name="currency"
              choices={CURRENCIES}
              initial={currency}
              onChoose={changeCurrency}
              className="max-w-sm"
              hint={
                currency === initial.currency
                  ? t("prices.form.currencyHint")
                  : t("prices.form.currencyChanged", { currency, before: initial.currency })
              }
            />
            <PriceGrid
              {...{ seatTypes, prices, errors, currency }}
              types={sold}
              onChange={(cell, text) => setPrices({ ...prices, [cell]: text })}
            />
            <FeeNote theater={theater} currency={currency} />
          </div>
        </FormSection>
        <FormSection title={t("prices.form.rules")} note={t("prices.form.rulesNote")}>
          <ol className="grid gap-6">
            {rules.map((rule, at) => (
              <RuleFields
                key={rule.key}
                {...{ rule, at, types, formats, seatTypes, errors, currency }}
                onChange={(parts) => change(rule.key, parts)}
                onRemove={() => setRules(rules.filter(({ key }) => key !== rule.key))}
              />
            ))}
          </ol>
          {errors.rules && <p className="mt-3 text-danger">{errors.rules}</p>}
          <Button variant="quiet" className="mt-4" onClick={add}>
            <Plus aria-hidden="true" className="size-4" /> {t("prices.form.addRule")}
          </Button>
        </FormSection>
      </fieldset>
      <FormSection title={t("prices.form.result")} note={t("prices.form.resultNote")}>
        <ResultTable {...{ draft, formats, seatTypes }} types={sold} fee={fee} />
      </FormSection>
      {!isReadOnly && (
        <div className="grid gap-4 border-line border-t pt-6">
          {conflict && <ConflictNotice conflict={conflict} />}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          {errors.prices && <Notice tone="danger">{errors.prices}</Notice>}
          {Object.keys(errors).length > 0 && !errors.prices && (
            <Notice tone="danger">{t("prices.form.someInvalid")}</Notice>
          )}
          <div>
            <Button type="submit" pending={isPending}>
              {t("prices.form.save")}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
