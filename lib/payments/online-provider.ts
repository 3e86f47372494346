import { env } from "@/lib/env";
import type { PaymentProvider } from "./provider";
import { testProvider } from "./test-provider";

/** Where money that moves nowhere may stand for money: the demo, and tests. */
const isPlayMoneyFine = env.MATINEE_DEMO || env.MATINEE_TEST_CLOCK || env.MATINEE_TEST_PAYMENTS;

/** The provider that takes customers' money online, or null where none is set up: then seats are not sold for nothing. */
export const onlineProvider = (): PaymentProvider | null => (isPlayMoneyFine ? testProvider : null);
