export { werkgevers, vacatures, werkgevercontact } from "./werkgever.uitwisseling.ts"
