import { SIGN_IN_STEP_MS } from "@/lib/accounts/second-step/sign-in-step";
import { cookieName, secureCookies } from "@/lib/accounts/secret";

export const SECOND_STEP_COOKIE = cookieName("matinee_second_step");

/** Binds the second step of signing in to the browser that took the first. */
export const secondStepCookie = (token: string) => ({
  name: SECOND_STEP_COOKIE,
  value: token,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: secureCookies(),
  path: "/",
  maxAge: SIGN_IN_STEP_MS / 1000,
});
