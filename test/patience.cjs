// Tests wait for states, not for times; this ends only what hangs, also on a machine that has much else to do.
jest.setTimeout(10 * 60_000);
