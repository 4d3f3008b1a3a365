import { z } from "zod"

/** The acts of which a link can be sent by hand; the link of an appointment goes along with its invitation. */
const SOORTEN = ["stap", "plan", "vacature"] as const

export const StuurLink = z.strictObject({ deelnemerId: z.uuid(), soort: z.enum(SOORTEN), onderwerpId: z.uuid() })
export const TrekLinksIn = z.strictObject({ deelnemerId: z.uuid() })

/** What stands in the address of the page to send one. */
export const Waarvoor = z.object({ soort: z.enum(SOORTEN), onderwerpId: z.uuid() })
export type Waarvoor = z.infer<typeof Waarvoor>
