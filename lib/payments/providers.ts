import { type Env, env } from "@/lib/env";
import type { PaymentProvider } from "./provider";
import { stripeProvider } from "./stripe-provider";
import { testProvider } from "./test-provider";

type Settings = Pick<
  Env,
  | "MATINEE_DEMO"
  | "MATINEE_TEST_CLOCK"
  | "MATINEE_TEST_PAYMENTS"
  | "STRIPE_SECRET_KEY"
  | "STRIPE_WEBHOOK_SECRET"
  | "STRIPE_API_URL"
>;

/** The providers that the settings switch on, in the order in which they are offered. */
export const providersOf = (settings: Settings): readonly PaymentProvider[] => [
  ...(settings.STRIPE_SECRET_KEY && settings.STRIPE_WEBHOOK_SECRET
    ? [
        stripeProvider({
          secretKey: settings.STRIPE_SECRET_KEY,
          webhookSecrets: settings.STRIPE_WEBHOOK_SECRET,
          apiUrl: settings.STRIPE_API_URL,
        }),
      ]
    : []),
  // money that moves nowhere may stand for money in the demo, and in tests
  ...(settings.MATINEE_DEMO || settings.MATINEE_TEST_CLOCK || settings.MATINEE_TEST_PAYMENTS
    ? [testProvider]
    : []),
];

const providers = providersOf(env);

/** Those that keep books of what they took for us. */
export const bookkeepers = () => providers.filter((provider) => provider.listEntries !== undefined);

/** The provider a payment was made with; null once it is switched off: then nobody can be asked. */
export const findProvider = (name: string): PaymentProvider | null =>
  providers.find((provider) => provider.name === name) ?? null;

/** Whether nobody takes customers' money online at any theater: then seats are not sold for nothing. */
export const hasNoProvider = (): boolean => providers.length === 0;

/** What the settings allow, in the order in which it is offered. */
export const providerNames = (): string[] => providers.map(({ name }) => name);

/** Who takes money online for a theater that has chosen so: see `theaters.paymentProviders`. */
export function providersFor(chosen: string): readonly PaymentProvider[] {
  const names = chosen.split(",");
  return names.includes("all") ? providers : providers.filter(({ name }) => names.includes(name));
}
