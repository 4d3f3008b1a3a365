import { type Dag, plusDagen } from "#begrippen/dag"
import { amsterdamDay } from "#platform/services"

/** The day it is at the office, so many days further: never that of UTC, which is a day behind until one or two at night. */
export const over = (dagen: number): Dag => plusDagen(amsterdamDay(new Date()), dagen)
