/**
 * How long the clock of a review may stand still for a reason, in days; after that it runs on, so that nobody is put away. Own
 * choice of Trede until a municipality sets its own: not confirmed.
 */
export const PAUZE_HOOGSTENS: Readonly<Record<string, number>> = { ziek: 182, zorgverlof: 182, verblijf: 365, buitenland: 28, wachten: 91 }
