/** A receiver said yes to a file: another organisation is responsible for this person from the agreed day on. */
export interface OverdrachtAanvaard {
  soort: "OverdrachtAanvaard"
  overdrachtId: string
}
