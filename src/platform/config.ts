import { resolve } from "node:path"
import { z } from "zod"
import type { PostConfig } from "./post.ts"

/** What the environment settles for a run. Paths are absolute; nothing here has touched the disk or the network. */
export interface Config {
  /** Folder for the embedded database, the key and the locks. */
  dataDir: string
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null
  host: string
  /** First port to try; when it is taken the next free one is used. */
  port: number
  /** The address others use (behind a proxy), without a closing slash; null: follows from host and port. */
  basisUrl: string | null
  /** May the example region be imported? Only ever done in a database that is still empty. */
  voorbeeld: boolean
  /** May an identity provider stand in the own network, and answer without https? */
  idpLokaal: boolean
  /** How messages leave the house; without an address of a server nothing goes out that way. */
  post: PostConfig
  /** 32 bytes, or null: the key is kept in `dataDir` (platform/sleutel.ts). */
  sleutel: Buffer | null
  /** 32 bytes, or null: kept in `dataDir` beside the other. */
  zegelsleutel: Buffer | null
  /** Where every change goes as well, encrypted, so that each second comes back; null: only where somebody calls `trede backup`. */
  doorkopie: { map: string; sleutel: string; dagen: number } | null
  /** Bytes that must stay free; with less, nothing new is stored. */
  schijfVloer: number
  /** So long an import may read, judge and move; then it stops and nothing of it lands. */
  importMinuten: number
  logNiveau: "silent" | "error" | "warn" | "info" | "debug"
}

const port = z.coerce
  .number("moet een getal zijn")
  .int("moet een heel getal zijn")
  .min(1, "moet van 1 tot en met 65535 zijn")
  .max(65_535, "moet van 1 tot en met 65535 zijn")

const sleutel = z
  .base64("moet base64 zijn")
  .transform(tekst => Buffer.from(tekst, "base64"))
  .refine(bytes => bytes.length === 32, "moet precies 32 bytes in base64 zijn; maak er een met: openssl rand -base64 32")
  .optional()

const Environment = z.object({
  TREDE_DATA: z.string().default(".trede"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "moet de vorm postgres://gebruiker:wachtwoord@server:5432/naam hebben" })
    .refine(url => new URL(url).pathname.length > 1, "noemt geen database: zet de naam achter de laatste schuine streep")
    .optional(),
  TREDE_HOST: z.string().default("127.0.0.1"),
  TREDE_PORT: port.optional(),
  PORT: port.optional(),
  TREDE_BASIS_URL: z.url({ protocol: /^https?$/, error: "moet een adres zijn, bijvoorbeeld https://trede.voorbeeld.nl" }).optional(),
  TREDE_VOORBEELD: z.enum(["ja", "nee"], "moet ja of nee zijn").default("ja"),
  TREDE_IDP_LOKAAL: z.enum(["ja", "nee"], "moet ja of nee zijn").default("nee"),
  TREDE_SMTP_URL: z.url({ protocol: /^smtps?$/, error: "moet de vorm smtp://gebruiker:wachtwoord@server:587 hebben" }).optional(),
  TREDE_MAIL_VAN: z
    .string()
    .regex(/^[^<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, "moet een e-mailadres zijn, bijvoorbeeld afspraken@gemeente.nl")
    .default("afspraken@localhost"),
  TREDE_SMS_URL: z.url({ protocol: /^https?$/, error: "moet een adres zijn, bijvoorbeeld https://sms.voorbeeld.nl/berichten" }).optional(),
  TREDE_SMS_SLEUTEL: z.string().optional(),
  TREDE_SMS_VAN: z.string().max(11, "mag hoogstens 11 tekens lang zijn").default("Afspraak"),
  TREDE_SLEUTEL: sleutel,
  TREDE_ZEGELSLEUTEL: sleutel,
  TREDE_KOPIE_MAP: z.string().optional(),
  TREDE_KOPIE_SLEUTEL: z.string().optional(),
  TREDE_KOPIE_DAGEN: z.coerce
    .number("moet een getal zijn, in dagen")
    .int("moet een heel getal zijn, in dagen")
    .min(1, "moet minstens 1 dag zijn")
    .max(90, "mag hoogstens 90 dagen zijn")
    .default(14),
  TREDE_SCHIJF_VLOER: z.coerce
    .number("moet een getal zijn, in megabytes")
    .int("moet een heel getal zijn, in megabytes")
    .min(32, "moet minstens 32 megabytes zijn")
    .default(512),
  TREDE_IMPORT_MINUTEN: z.coerce
    .number("moet een getal zijn, in minuten")
    .int("moet een heel getal zijn, in minuten")
    .min(1, "moet minstens 1 minuut zijn")
    .max(1_440, "mag hoogstens 1440 minuten zijn, een dag")
    .default(60),
  TREDE_LOG: z.enum(["silent", "error", "warn", "info", "debug"], "moet silent, error, warn, info of debug zijn").default("warn"),
})

/**
 * Reads the environment once, at the start of a program; a variable that is set but empty counts as not set.
 * Throws Error in plain Dutch that names each wrong variable and what to do; values are not repeated, they may be secret.
 */
export function readConfig(env: NodeJS.ProcessEnv, projectDir = process.cwd()): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const parsed = Environment.safeParse(filled)
  if (!parsed.success) throw new Error(describe(parsed.error.issues))
  const e = parsed.data
  return {
    dataDir: resolve(projectDir, e.TREDE_DATA),
    databaseUrl: e.DATABASE_URL ?? null,
    host: e.TREDE_HOST,
    port: e.TREDE_PORT ?? e.PORT ?? 4300,
    basisUrl: e.TREDE_BASIS_URL?.replace(/\/+$/, "") ?? null,
    voorbeeld: e.TREDE_VOORBEELD === "ja",
    idpLokaal: e.TREDE_IDP_LOKAAL === "ja",
    post: {
      smtpUrl: e.TREDE_SMTP_URL ?? null,
      mailVan: e.TREDE_MAIL_VAN,
      smsUrl: e.TREDE_SMS_URL ?? null,
      smsSleutel: e.TREDE_SMS_SLEUTEL ?? null,
      smsVan: e.TREDE_SMS_VAN,
    },
    sleutel: e.TREDE_SLEUTEL ?? null,
    zegelsleutel: e.TREDE_ZEGELSLEUTEL ?? null,
    doorkopie: readDoorkopie(e, projectDir),
    schijfVloer: e.TREDE_SCHIJF_VLOER * 1024 ** 2,
    importMinuten: e.TREDE_IMPORT_MINUTEN,
    logNiveau: e.TREDE_LOG,
  }
}

function readDoorkopie(e: z.infer<typeof Environment>, projectDir: string): Config["doorkopie"] {
  const { TREDE_KOPIE_MAP: map, TREDE_KOPIE_SLEUTEL: sleutel, TREDE_KOPIE_DAGEN: dagen } = e
  if (!map && !sleutel) return null
  if (!map || !sleutel) throw new Error("TREDE_KOPIE_MAP en TREDE_KOPIE_SLEUTEL horen bij elkaar: zet ze allebei, of geen van beide.")
  if (e.DATABASE_URL)
    throw new Error(
      "TREDE_KOPIE_MAP is voor de meegeleverde database. Bij een eigen PostgreSQL (DATABASE_URL) regelt uw databasebeheerder de WAL-archivering; laat TREDE_KOPIE_MAP en TREDE_KOPIE_SLEUTEL weg.",
    )
  return { map: resolve(projectDir, map), sleutel: resolve(projectDir, sleutel), dagen }
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const lines = issues.map(issue => `  ${issue.path.join(".")} ${issue.message}.`)
  return `De instellingen kloppen niet:\n${lines.join("\n")}\nPas de omgevingsvariabele aan of laat haar weg; dan geldt de standaardwaarde.`
}
