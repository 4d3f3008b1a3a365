import { bestaat } from "#begrippen/dag"
import { z } from "zod"

export const KiesBestemming = z.strictObject({
  termijn: z.string("Kies een van de termijnen uit de lijst."),
  bestemming: z.enum(["wissen", "archiveren"], "Kies wat er na de termijn gebeurt."),
  vanaf: z.string().refine(bestaat, "Vul een datum in, zoals 31-12-2026."),
  grond: z.string().trim().min(5, "Noem het besluit van uw organisatie, met de datum.").max(300, "Houd het korter dan 300 tekens."),
})
export const HaalPakketOp = z.strictObject({ wisplanId: z.uuid() })
export const BevestigOntvangst = z.strictObject({
  wisplanId: z.uuid(),
  code: z
    .string()
    .trim()
    .min(1, "Vul de code in die in ONTVANGST.txt staat.")
    .transform(c => c.toUpperCase().replaceAll(/[\s-]/g, "")),
  kenmerk: z
    .string()
    .trim()
    .min(1, "Vul in onder welk kenmerk het archief het pakket bewaart.")
    .max(100, "Houd het korter dan 100 tekens."),
})
export const HerziePakket = z.strictObject({ wisplanId: z.uuid(), wat: z.enum(["opnieuw", "stop"], "Kies wat er moet gebeuren.") })
