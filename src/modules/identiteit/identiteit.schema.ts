import { z } from "zod"

export const ZetDienst = z.strictObject({
  organisatieId: z.uuid(),
  issuer: z.url("Vul het adres van de identity provider in, zoals https://login.gemeente.nl.").max(500),
  clientId: z.string().trim().min(1, "Vul de client-id in.").max(300),
  geheim: z.string().max(500).nullable().default(null),
  /** Match people by an address of which the provider does not say that it checked it. */
  adresVertrouwd: z.boolean().default(false),
  tweedeFactor: z
    .boolean()
    .refine(aan => aan, "Zonder tweede factor bij de identity provider komen mensen hier met een wachtwoord alleen binnen."),
})
export const WisDienst = z.strictObject({ organisatieId: z.uuid() })
