// as it was before any test stopped the clock
const soon = setImmediate;

/**
 * Lets whoever waits be answered before something long goes on. A read of a SQLite file is done at once, so that awaiting one
 * after the other keeps everybody else waiting until the last.
 */
export const letOthers = (): Promise<void> => new Promise((done) => soon(done));
