/**
 * Irregular forms of verbs that report what somebody says or thinks, and of the commonest other verbs: form → base.
 * Regular endings are taken off by rule (read/attribute/columns.ts).
 */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `said say|says say|told tell|thought think|knew know|known know|felt feel|wrote write|written write|spoke speak|spoken speak
  |swore swear|sworn swear|heard hear|found find|saw see|seen see|believed believe|meant mean|made make|gave give|given give
  |took take|taken take|went go|gone go|came come|got get|gotten get|put put|began begin|begun begin|kept keep|left leave
  |held hold|brought bring|bought buy|caught catch|taught teach|fought fight|sought seek|stood stand|understood understand
  |sent send|spent spend|lost lose|met meet|paid pay|read read|ran run|sat sit|sold sell|set set|showed show|shown show
  |was be|were be|is be|are be|been be|am be|'s be|'re be|'m be|has have|had have|having have|'ve have|does do|did do|done do
  |led lead|chose choose|chosen choose|broke break|broken break|won win|foresaw foresee|foreseen foresee|forecast forecast
  |foretold foretell|bid bid|bet bet|hit hit|let let|laid lay|lay lie|lain lie|rose rise|risen rise|fell fall|fallen fall
  |grew grow|grown grow|drew draw|drawn draw|threw throw|thrown throw|wore wear|worn wear|struck strike|stuck stick
  |not #not|retold retell|mistook mistake|withdrew withdraw|withdrawn withdraw|undertook undertake|undertaken undertake|overheard overhear|upheld uphold|dealt deal|dreamt dream
  |dreamed dream|leapt leap|meant mean|sang sing|sung sing|rang ring|shook shake|hid hide|hidden hide`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
