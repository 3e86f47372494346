import { type FixedKey, t } from "@/lib/i18n/t";
/** `hint` is what is said of this one alone. */
export type PaymentWay = { provider: string; method: string; hint?: string };

type Words = { label: FixedKey; hint?: FixedKey };

/** What is said of each provider's methods where there is a choice. */
const WORDS: Record<string, Record<string, Words>> = {
  stripe: { checkout: { label: "money.methods.stripe.checkout", hint: "money.methods.stripe.checkoutHint" } },
  counter: { reserve: { label: "money.methods.counter.reserve" } },
  test: {
    succeed: { label: "money.methods.test.succeed", hint: "money.methods.test.succeedHint" },
    decline: { label: "money.methods.test.decline", hint: "money.methods.test.declineHint" },
    slow: { label: "money.methods.test.slow", hint: "money.methods.test.slowHint" },
    late: { label: "money.methods.test.late", hint: "money.methods.test.lateHint" },
    redirect: { label: "money.methods.test.redirect", hint: "money.methods.test.redirectHint" },
    form: { label: "money.methods.test.form", hint: "money.methods.test.formHint" },
    "no-refund": { label: "money.methods.test.noRefund", hint: "money.methods.test.noRefundHint" },
    "slow-refund": { label: "money.methods.test.slowRefund", hint: "money.methods.test.slowRefundHint" },
  },
};

/** What is said otherwise where no seats wait for it. */
const FOR_VOUCHER: Record<string, Words> = {
  succeed: { label: "money.methods.test.succeed", hint: "money.methods.testVoucher.succeedHint" },
  decline: { label: "money.methods.test.decline", hint: "money.methods.testVoucher.declineHint" },
  late: { label: "money.methods.testVoucher.late", hint: "money.methods.testVoucher.lateHint" },
};

type Props = {
  ways: readonly PaymentWay[];
  /** A gift voucher is bought, and no seats. */
  isVoucher?: boolean;
  onChoose?: (way: PaymentWay) => void;
};

/** How one may pay. A single way asks on its own page, and there is nothing to choose here. */
export function PaymentMethods({ ways, isVoucher = false, onChoose }: Props) {
  const [first] = ways;
  if (!first) return null;
  if (ways.length === 1)
    return (
      <>
        <input type="hidden" name="way" value={`${first.provider}:${first.method}`} />
        {first.hint && (
          <p>{t("money.methods.only", { way: wordsOf(first, isVoucher).label, hint: first.hint })}</p>
        )}
      </>
    );
  const isTest = ways.every(({ provider }) => provider === "test");
  return (
    <fieldset
      className={`rounded-md border border-line-strong px-4 pt-1 pb-3 sm:px-6 ${isTest ? "border-dashed" : ""}`}
    >
      <legend className="px-2 font-semibold">
        {isTest ? t("money.methods.testLegend") : t("money.methods.legend")}
      </legend>
      {isTest && <p className="text-ink-soft text-sm">{t("money.methods.testLead")}</p>}
      <div className="mt-2">
        {ways.map((way, at) => {
          const { provider, method } = way;
          const { label, hint } = wordsOf(way, isVoucher);
          return (
            <label
              key={`${provider}:${method}`}
              className="flex min-h-11 cursor-pointer items-center gap-3 py-1"
            >
              <input
                type="radio"
                name="way"
                value={`${provider}:${method}`}
                defaultChecked={at === 0}
                onChange={() => onChoose?.(way)}
                className="size-5 shrink-0"
              />
              <span>
                {label}
                <span className="block text-ink-soft text-sm">
                  {provider === "test" && !isTest ? t("money.methods.testHint", { hint }) : hint}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function wordsOf({ provider, method, hint }: PaymentWay, isVoucher: boolean) {
  const other = isVoucher && provider === "test" ? FOR_VOUCHER[method] : undefined;
  const words = other ?? WORDS[provider]?.[method];
  return { label: words ? t(words.label) : method, hint: hint ?? (words?.hint ? t(words.hint) : "") };
}
