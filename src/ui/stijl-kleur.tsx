import { TREDEN } from "#begrippen/trede"
import { Raster } from "./raster.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Tag } from "./tag.tsx"
import { TredeBalk } from "./trede.tsx"

const PALET = ["inkt", "stil", "vaag", "papier", "vlak", "lijn", "groen", "groen-zacht", "laat", "straks", "goed", "info"] as const

function Palet() {
  return (
    <ul class="stijl-palet">
      {PALET.map(naam => (
        <li>
          <svg width="100%" height="36" aria-hidden="true">
            <rect class={`stijl-kleur stijl-kleur--${naam}`} width="100%" height="36" rx="4" />
          </svg>
          {naam}
        </li>
      ))}
    </ul>
  )
}

function Treden() {
  return (
    <ul class="stijl-rij">
      {TREDEN.map(t => (
        <li>
          <TredeBalk trede={t.trede} naam="voluit" />
        </li>
      ))}
      <li>
        <TredeBalk trede={null} />
      </li>
    </ul>
  )
}

const Tags = () => (
  <p class="rij">
    <Tag soort="laat">2 dagen te laat</Tag>
    <Tag soort="straks">morgen</Tag>
    <Tag soort="goed">afgerond</Tag>
    <Tag soort="info">nieuw advies</Tag>
    <Tag>in december</Tag>
  </p>
)

/** Colours and letter, light and dark. */
export function Kleuren() {
  return (
    <>
      <Voorbeeld naam="Letter">
        <p class="citaat">Atkinson Hyperlegible Next: O0 Il1 · Yıldız, Łukasz, Şahin, Zoë · 1.964 dienstverbanden</p>
        <p>
          Gewone tekst met een <a href="#kleur">link in de zin</a>, <b>nadruk</b>, en <span class="stil">stille tekst</span> ernaast.
        </p>
      </Voorbeeld>
      <Raster>
        <Voorbeeld naam="Zoals het apparaat staat">
          <Palet />
          <Tags />
          <Treden />
        </Voorbeeld>
        <Voorbeeld naam="Donker" donker>
          <Palet />
          <Tags />
          <Treden />
        </Voorbeeld>
      </Raster>
    </>
  )
}
