/** So many days before its end a certificate comes up: a choice of Trede, long enough to plan an exam. */
export const DAGEN_VOORAF = 60
