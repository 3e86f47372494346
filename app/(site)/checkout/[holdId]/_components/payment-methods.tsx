type Words = { title: string; lead: string; methods: Record<string, [words: string, hint: string]> };

/** What is said of a provider's methods where there is a choice, by its name. */
const WORDS: Record<string, Words> = {
  test: {
    title: "Test payment",
    lead: "No money moves here. Choose how the payment goes.",
    methods: {
      succeed: ["It succeeds", "the tickets are yours at once"],
      decline: ["It is declined", "nothing is charged and the seats stay yours"],
      slow: ["It needs more time", "the answer comes after six seconds"],
      late: ["It answers after the hold has expired", "if the seats are gone by then, the money goes back"],
      redirect: ["The bank asks on a page of its own", "you decide there, and come back"],
      form: ["The bank asks here", "you decide on the next page"],
      "no-refund": ["It succeeds, but a refund fails at first", "the box office sees it and tries again"],
      "slow-refund": ["It succeeds, but a refund takes a while", "the box office sees that it is on its way"],
    },
  },
};

/** How one may pay. A provider with a single method asks on its own page, and there is nothing to choose here. */
export function PaymentMethods({ name, methods }: { name: string; methods: readonly string[] }) {
  const words = WORDS[name];
  if (!words || methods.length < 2) return null;
  return (
    <fieldset className="rounded-md border border-line-strong border-dashed px-4 pt-1 pb-3 sm:px-6">
      <legend className="px-2 font-semibold">{words.title}</legend>
      <p className="text-ink-soft text-sm">{words.lead}</p>
      <div className="mt-2">
        {methods.map((method, at) => {
          const [label, hint] = words.methods[method] ?? [method, ""];
          return (
            <label key={method} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
              <input
                type="radio"
                name="method"
                value={method}
                defaultChecked={at === 0}
                className="size-5 shrink-0"
              />
              <span>
                {label}
                <span className="block text-ink-soft text-sm">{hint}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
