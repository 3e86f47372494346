import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig, type Session } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { checkPassword, type SignInRefusal } from "./check-password";
import { clientAddress } from "./client-address";
import { PASSWORD_MAX } from "./password";
import { keyFor, secureCookies } from "./secret";
import { getSessionUser, type SignedInUser } from "./session-user";
import { SESSION_COOKIE } from "./staff-cookie";

declare module "next-auth" {
  interface User {
    sessionVersion?: number;
  }
  interface Session {
    matinee?: SignedInUser;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
  }
}

const credentials = z.object({
  email: emailAddress,
  password: z
    .string()
    .min(1)
    .max(PASSWORD_MAX * 2),
});

/** Why a sign-in was refused, for the action that asked; the bare code for anyone else. */
export class SignInRefused extends CredentialsSignin {
  override code: SignInRefusal["code"];
  constructor(readonly refusal: SignInRefusal) {
    super();
    this.code = refusal.code;
  }
}

async function signInWith(input: unknown, request: Request) {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) throw new SignInRefused({ ok: false, code: "wrong" });
  const address = clientAddress(request.headers);
  const found = await checkPassword(database(), { ...parsed.data, address, now: await currentTime() });
  if (!found.ok) throw new SignInRefused(found);
  return { id: String(found.value.id), sessionVersion: found.value.sessionVersion };
}

// wrong passwords, forged cookies and mistyped addresses are no faults of the server
const EVERYDAY = ["CredentialsSignin", "JWTSessionError", "UnknownAction", "MissingCSRF"];

// the row read for a token, handed from the jwt callback to the session callback without entering the token
const readFor = new WeakMap<JWT, SignedInUser>();

// a function, so that the secret is asked for at the first use and not while building
const config = (): NextAuthConfig => ({
  secret: keyFor("sessions").toString("base64url"),
  // no address that leaves this server is made from the Host header: mail uses APP_URL, redirects are paths
  trustHost: true,
  useSecureCookies: secureCookies(),
  session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
    },
  },
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: signInWith })],
  callbacks: {
    async jwt({ token, user }) {
      const claim = user
        ? { sub: String(user.id), sessionVersion: Number(user.sessionVersion) }
        : { sub: String(token.sub), sessionVersion: Number(token.sessionVersion) };
      const row = await getSessionUser(database(), claim);
      if (!row) return null;
      readFor.set(claim, row);
      return claim;
    },
    session({ session, token }): Session {
      const row = readFor.get(token);
      return row ? { expires: session.expires, user: { id: String(row.id) }, matinee: row } : session;
    },
  },
  logger: {
    error(error) {
      if (error instanceof AuthError && EVERYDAY.includes(error.type)) return;
      process.stderr.write(`${error.stack ?? error.message}\n`);
    },
  },
});

const { auth, signIn, signOut } = NextAuth(config);

export { signIn, signOut };

/** The signed-in person of this request, read from the database now. */
export async function getSession(): Promise<SignedInUser | null> {
  const session = await auth();
  return (session?.user?.id && session.matinee) || null;
}
