import { optOutPath } from "@/lib/accounts/opt-out-link";
import { inFile } from "./action-row";
import { form } from "./call-action";
import { EVERYONE, SIGNED_IN } from "./roles";

const NEW_PASSWORD = "three on the aisle";
let letters = 0;
const someEmail = () => `letter-${letters++}@matrix.test`;

export const accountActions = {
  ...inFile("(account)/account/actions.ts", {
    renameAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: true,
      args: ({ mark }) => [{}, form({ name: mark })],
    },
    changePasswordAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ current: "not this one", password: NEW_PASSWORD })],
    },
    askEmailChangeAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ email: someEmail(), current: "not this one" })],
    },
    askErasureAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ current: "not this one" })],
    },
    signOutAction: { may: EVERYONE, endsSession: true, args: () => [] },
    endSessionAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [form({ session: "x".repeat(43) })],
    },
    signOutOthersAction: { may: SIGNED_IN, by: "customer", writes: true, args: () => [] },
    signOutEverywhereAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: true,
      endsSession: true,
      args: () => [],
    },
  }),
  ...inFile("(account)/account/confirm/actions.ts", {
    confirmAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ code: "000000" })],
    },
  }),
  ...inFile("(account)/account/second-step/actions.ts", {
    startAuthenticatorAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ current: "not this one" })],
    },
    confirmAuthenticatorAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ code: "000000" })],
    },
    renewCodesAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ code: "000000" })],
    },
    removeSecondStepAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ current: "not this one", code: "000000" })],
    },
  }),
  ...inFile("(account)/account/_passkeys/actions.ts", {
    startPasskeyAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => ["Laptop", "not this one"],
    },
    keepPasskeyAction: { may: SIGNED_IN, by: "customer", writes: false, args: () => ["Laptop", {}] },
    removePasskeyAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: () => [{}, form({ passkey: "none", current: "not this one" })],
    },
  }),
  ...inFile("_watching/actions.ts", {
    watchAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: true,
      args: ({ movieId }) => [movieId, true],
    },
    unwatchAction: { may: SIGNED_IN, by: "customer", args: ({ movieId }) => [movieId] },
  }),
  // who has the link and is not signed in to its account changes nothing
  ...inFile("(account)/change-email/[token]/actions.ts", {
    confirmEmailChangeAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      foreign: /another account/,
      args: async (its) => [null, form({ token: await its.emailChange() })],
    },
  }),
  ...inFile("(account)/erase-account/[token]/actions.ts", {
    confirmErasureAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      foreign: /another account/,
      args: async (its) => [null, form({ token: await its.erasure() })],
    },
  }),
  ...inFile("(account)/invitation/[token]/actions.ts", {
    acceptAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: true,
      foreign: /another address/,
      args: async (its) => [null, form({ token: (await its.invitation()).token })],
    },
    // who has the message has the invitation
    startAccountAction: {
      may: EVERYONE,
      args: async (its) => [form({ token: (await its.invitation()).token })],
    },
    signOutForAction: { may: EVERYONE, endsSession: true, args: () => [form({ token: "none" })] },
  }),
  // who has the link reads that address
  ...inFile("(account)/unsubscribe/[token]/actions.ts", {
    setOptOutAction: {
      may: EVERYONE,
      args: (its) => [optOutPath(its.email).slice("/unsubscribe/".length), false],
    },
  }),
  ...inFile("(account)/register/actions.ts", {
    registerAction: {
      may: EVERYONE,
      writes: true,
      args: () => [{}, form({ name: "Nell", email: someEmail() })],
    },
  }),
  ...inFile("(account)/reset/actions.ts", {
    resetAction: { may: EVERYONE, writes: true, args: () => [{}, form({ email: someEmail() })] },
  }),
  ...inFile("(account)/set-password/[token]/actions.ts", {
    setPasswordAction: {
      may: EVERYONE,
      writes: false,
      args: () => [{}, form({ token: "none", password: NEW_PASSWORD, name: "Nell" })],
    },
  }),
  ...inFile("(account)/sign-in/second-step/actions.ts", {
    secondStepAction: { may: EVERYONE, writes: false, args: () => [{}, form({ code: "000000" })] },
  }),
  ...inFile("(account)/sign-in/actions.ts", {
    signInAction: {
      may: EVERYONE,
      writes: false,
      args: () => [{}, form({ email: someEmail(), password: NEW_PASSWORD })],
    },
  }),
};
