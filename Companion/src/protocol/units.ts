/** Smallest step of force in requests and live force: 10 mN. */
export const centiNewtonMilliNewtons = 10;
/** Smallest step of some times: 10 ms. */
export const centisecondMs = 10;
