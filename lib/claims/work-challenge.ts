import { createHash } from "node:crypto";
import { isMarked, markOf } from "@/lib/accounts/mark";
import { newId } from "@/lib/id";
import type { Networks } from "./network-limits";
import { PART_BITS, type Proof, WORK_LIMITS, WORK_PARTS, type Work } from "./work-limits";

type Asked = { showtimeId: number; bits: number; from: Networks; now: number };

const zerosOf = (bits: number): number => bits - PART_BITS;

/** Work for one hold of a showtime from one address. Nothing is kept of it until it is done. */
export function setWork({ showtimeId, bits, from: [address = ""], now }: Asked): Work {
  const salt = newId();
  const said = [salt, showtimeId, bits, now + WORK_LIMITS.goodForMs, address].join(".");
  return { challenge: `${said}.${markOf("hold work", said)}`, salt, parts: WORK_PARTS, zeros: zerosOf(bits) };
}

/** What a proof says and whether it is so, for the conditions of the claim. */
export type ReadProof = {
  salt: string;
  showtimeId: number;
  bits: number;
  until: number;
  address: string;
  isSigned: number;
  isSolved: number;
};

const CHALLENGE = /^(([\w-]{22})\.(\d{1,15})\.(\d{1,2})\.(\d{1,15})\.([\w-]{1,40}))\.([\w-]{43})$/;

/** Null where it is not even the shape of one. */
export function readProof({ challenge, nonces }: Proof): ReadProof | null {
  const [, said = "", salt = "", showtimeId, bits, until, address = "", signature = ""] =
    CHALLENGE.exec(challenge) ?? [];
  if (!said) return null;
  return {
    ...{ salt, address, showtimeId: Number(showtimeId), bits: Number(bits), until: Number(until) },
    isSigned: isMarked("hold work", said, signature) ? 1 : 0,
    isSolved: isSolved(salt, zerosOf(Number(bits)), nonces) ? 1 : 0,
  };
}

const isSolved = (salt: string, zeros: number, nonces: readonly number[]): boolean =>
  nonces.length === WORK_PARTS &&
  nonces.every((nonce, part) => {
    const first = createHash("sha256").update(`${salt}.${part}.${nonce}`).digest().readUInt32BE();
    return Math.clz32(first) >= zeros;
  });
