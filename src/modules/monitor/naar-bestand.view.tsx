import { Knop } from "#ui/knop"

/** The main table of a page as a workbook with its definition, and the same as plain rows. */
export const NaarBestand = (props: { excel: string; csv: string }) => (
  <>
    <Knop href={props.excel}>Naar Excel</Knop>
    <Knop soort="stil" href={props.csv}>
      CSV
    </Knop>
  </>
)
