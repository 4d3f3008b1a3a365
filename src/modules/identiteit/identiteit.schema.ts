import { z } from "zod"
import { INLOGDOELEN } from "#begrippen/inlogdoel"

/** For whom the service is: each organisation may have one of each. */
const VanDoel = z.enum(INLOGDOELEN).default("medewerkers")

export const ZetDienst = z.strictObject({
  organisatieId: z.uuid(),
  doel: VanDoel,
  issuer: z.url("Vul het adres van de identity provider in, zoals https://login.gemeente.nl.").max(500),
  clientId: z.string().trim().min(1, "Vul de client-id in.").max(300),
  geheim: z.string().max(500).nullable().default(null),
  /** Match people by an address of which the provider does not say that it checked it. */
  adresVertrouwd: z.boolean().default(false),
  /** Residents only: in which claim this provider gives the BSN. */
  bsnClaim: z.string().trim().max(200, "Houd dit korter dan 200 tekens.").nullable().default(null),
  tweedeFactor: z
    .boolean()
    .refine(aan => aan, "Zonder tweede factor bij de identity provider komen mensen hier met een wachtwoord alleen binnen."),
})
export const WisDienst = z.strictObject({ organisatieId: z.uuid(), doel: VanDoel })
