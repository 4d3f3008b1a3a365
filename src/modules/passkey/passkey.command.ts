import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { NoemPasskey, WisPasskey } from "./passkey.schema.ts"
import { removePasskey, renamePasskey } from "./passkey.sql.ts"

const WEG = geweigerd({ code: "niet_gevonden", tekst: "Deze passkey is niet gevonden." })

/** Another name, so that the owner knows which is which. */
export const noemPasskey = command({
  naam: "noem-passkey",
  recht: "ingelogd",
  invoer: NoemPasskey,
  run: async ({ tx }, { nummer, naam }) => ((await renamePasskey(tx, nummer, naam)) ? akkoord({}) : WEG),
})

/** Takes a passkey away: whoever still has the key no longer comes in with it. */
export const verwijderPasskey = command({
  naam: "verwijder-passkey",
  recht: "ingelogd",
  invoer: WisPasskey,
  run: async ({ tx }, { nummer }) => ((await removePasskey(tx, nummer)) ? akkoord({}) : WEG),
})
