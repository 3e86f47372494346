/** `hint` is what is said of this one alone. */
export type PaymentWay = { provider: string; method: string; hint?: string };

type Words = Record<string, [words: string, hint: string]>;

/** What is said of each provider's methods where there is a choice. */
const WORDS: Record<string, Words> = {
  stripe: { checkout: ["Card, wallet and more", "you pay on Stripe's page and come back here"] },
  counter: { reserve: ["Reserve now, pay at the box office", ""] },
  test: {
    succeed: ["It succeeds", "the tickets are yours at once"],
    decline: ["It is declined", "nothing is charged and the seats stay yours"],
    slow: ["It needs more time", "the answer comes after six seconds"],
    late: ["It answers after the hold has expired", "if the seats are gone by then, the money goes back"],
    redirect: ["The bank asks on a page of its own", "you decide there, and come back"],
    form: ["The bank asks here", "you decide on the next page"],
    "no-refund": ["It succeeds, but a refund fails at first", "the box office sees it and tries again"],
    "slow-refund": ["It succeeds, but a refund takes a while", "the box office sees that it is on its way"],
  },
};

/** What is said otherwise where no seats wait for it. */
const FOR_VOUCHER: Words = {
  succeed: ["It succeeds", "the voucher is yours at once"],
  decline: ["It is declined", "nothing is charged and there is no voucher"],
  late: ["It answers late", "after half an hour, when nobody waits for it any more"],
};

const TEST = { title: "Test payment", lead: "No money moves here. Choose how the payment goes." };

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
          <p>
            {wordsOf(first, isVoucher)[0]}: {first.hint}.
          </p>
        )}
      </>
    );
  const isTest = ways.every(({ provider }) => provider === "test");
  return (
    <fieldset
      className={`rounded-md border border-line-strong px-4 pt-1 pb-3 sm:px-6 ${isTest ? "border-dashed" : ""}`}
    >
      <legend className="px-2 font-semibold">{isTest ? TEST.title : "How you pay"}</legend>
      {isTest && <p className="text-ink-soft text-sm">{TEST.lead}</p>}
      <div className="mt-2">
        {ways.map((way, at) => {
          const { provider, method } = way;
          const [label, hint] = wordsOf(way, isVoucher);
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
                  {provider === "test" && !isTest ? `test payment: ${hint}` : hint}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function wordsOf({ provider, method, hint }: PaymentWay, isVoucher: boolean): [words: string, hint: string] {
  const other = isVoucher && provider === "test" ? FOR_VOUCHER[method] : undefined;
  const [words, said] = other ?? WORDS[provider]?.[method] ?? [method, ""];
  return [words, hint ?? said];
}
