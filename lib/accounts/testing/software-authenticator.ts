import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { MadePasskey, PasskeyAnswer } from "@/lib/accounts/passkeys/passkey";
import { relyingParty } from "@/lib/accounts/passkeys/relying-party";

/** What a browser or a keeper may say that is not so. */
type Way = {
  origin?: string;
  rpId?: string;
  isVerified?: boolean;
  counter?: number;
  handle?: string | null;
  type?: string;
};

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();
const base64url = (data: Buffer) => data.toString("base64url");

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

const clientData = (type: string, challenge: string, { origin = relyingParty().origin }: Way) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** What a keeper signs: of which site it is, whether somebody was there and unlocked it, and how often it was used. */
function authenticatorData(flags: number, counter: number, { rpId, isVerified = true }: Way): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const seen = Buffer.from([flags | PRESENT | (isVerified ? VERIFIED : 0)]);
  return Buffer.concat([sha256(rpId ?? relyingParty().rpId), seen, count]);
}

const twoBytes = (value: number) => Buffer.from([value >> 8, value & 0xff]);

/** CBOR of an ES256 key (RFC 9053, 7.1.1): the numbers of its members are all of one byte. */
const coseKey = (x: Buffer, y: Buffer) =>
  Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]),
    x,
    Buffer.from([0x22, 0x58, 32]),
    y,
  ]);

/** CBOR of `{ fmt: "none", attStmt: {}, authData }`. */
const withoutAttestation = (data: Buffer) =>
  Buffer.concat([
    Buffer.from("\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59", "latin1"),
    twoBytes(data.length),
    data,
  ]);

/** A keeper of one passkey, in software: ES256, nobody vouches for it. It counts its uses unless it is told a count. */
export function softwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(32);
  const id = base64url(credentialId);
  let [uses, handle] = [0, ""];
  const said = { id, rawId: id, type: "public-key" as const };

  return {
    id,
    make(
      { challenge, user }: { challenge: string; user: { id: string } },
      { type = "webauthn.create", counter = 0, ...way }: Way = {},
    ): MadePasskey {
      handle = user.id;
      const data = Buffer.concat([
        authenticatorData(HAS_KEY, counter, way),
        Buffer.alloc(16),
        twoBytes(credentialId.length),
        credentialId,
        coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url")),
      ]);
      const response = {
        clientDataJSON: base64url(clientData(type, challenge, way)),
        attestationObject: base64url(withoutAttestation(data)),
        transports: ["internal"],
      };
      return { ...said, response };
    },
    answer(
      { challenge }: { challenge: string },
      { type = "webauthn.get", counter = ++uses, ...way }: Way = {},
    ): PasskeyAnswer {
      const [client, data] = [clientData(type, challenge, way), authenticatorData(0, counter, way)];
      const userHandle = way.handle === undefined ? handle : way.handle;
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign("sha256", Buffer.concat([data, sha256(client)]), privateKey)),
        ...(userHandle === null ? {} : { userHandle }),
      };
      return { ...said, response };
    },
  };
}

export type SoftwareAuthenticator = ReturnType<typeof softwareAuthenticator>;
