/** What a voucher may be worth, in minor units of any currency: £5 and £1,000, ¥500 and ¥100,000. */
export const LEAST_VALUE_MINOR = 500;
export const MOST_VALUE_MINOR = 100_000;
