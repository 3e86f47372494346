export const KIB = 1024;
export const MIB = 1024 * KIB;

/** A poster's file, as a camera or a distributor gives it. */
export const MAX_POSTER_BYTES = 10 * MIB;
