/** What a Wmo consultant does on the desk, step by step, as somebody who only sees the pages. */
import type { Page } from 'playwright-core'
import { capital } from '../../src/core/capital.ts'
import type { Known, Town } from './town.ts'

const save = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

/** Fills in the day of the group with this question. */
export async function fillDay(page: Page, question: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-').map(Number)
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Dag').fill(String(date))
  await group.getByLabel('Maand').fill(String(month))
  await group.getByLabel('Jaar').fill(String(year))
}

/** Opens a tab of the file that is open. */
export const openTab = (page: Page, tab: string) =>
  page
    .getByRole('navigation', { name: 'Onderdelen van het dossier' })
    .getByRole('link', { name: tab, exact: true })
    .click()

/** Takes down a report by phone of somebody who is not known yet; the new file is open then. */
export async function takeReport(page: Page, surname: string): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe melding' }).click()
  await page.getByRole('link', { name: 'Inwoner zelf vastleggen' }).click()
  await page.getByLabel('Voornamen').fill('Aaltje')
  await page.getByLabel('Achternaam').fill(surname)
  await fillDay(page, 'Geboortedag', '1946-03-12')
  await page.getByLabel('Vrouw').check()
  await page.getByLabel('Straat').fill('Rietpad')
  await page.getByLabel('Huisnummer').fill('4')
  await page.getByLabel('Postcode').fill('9999 ZZ')
  await page.getByLabel('Woonplaats').fill('Oeverland')
  await page.getByLabel('Gebied').selectOption({ label: 'Binnenstad' })
  await save(page, 'Inwoner vastleggen')
  await page.getByRole('radiogroup', { name: 'Hoe kwam de melding binnen?' }).getByLabel('Telefoon').check()
  await page.getByLabel('De inwoner zelf').check()
  await page.getByLabel('Wat vraagt of vertelt de inwoner?').fill('Ik krijg het huis niet meer schoon.')
  await page.getByLabel('Wat wil de inwoner bereiken?').fill('Een schoon huis')
  await save(page, 'Melding vastleggen')
}

/** Records what is known and keeps the suggested route; answers its name. */
export async function chooseRoute(page: Page, town: Town, known: Known = 'nothing more'): Promise<string> {
  await page.getByRole('link', { name: 'Kies de toegangsroute', exact: true }).first().click()
  await page
    .getByRole('group', { name: 'Over welke leefgebieden gaat de vraag?' })
    .getByLabel(town.domain)
    .check()
  await page
    .getByLabel('Welke voorziening vraagt de inwoner?')
    .selectOption({ label: capital(town.householdHelp) })
  if (known === 'clear what is needed')
    await page.getByLabel('De inwoner zegt zelf duidelijk wat nodig is').check()
  if (known === 'the same decision before') {
    await page
      .getByRole('group', { name: 'Waarvoor kreeg de inwoner eerder een besluit?' })
      .getByLabel(town.householdHelp)
      .check()
    await page.getByLabel('De inwoner zegt dat er sindsdien niets is veranderd').check()
    await page.getByLabel('Ik heb het eerdere dossier gelezen: het is nog zo').check()
  }
  await save(page, 'Opslaan en route bekijken')
  await save(page, 'Route vastleggen')
  return (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? ''
}

/** Starts the investigation, plans the talk of today, and writes down that it was held. */
export async function holdTalk(page: Page, from = '14:00', until = '15:00'): Promise<void> {
  await page.getByRole('link', { name: 'Gesprek plannen' }).first().click()
  await page.getByLabel('bij de inwoner thuis').check()
  await fillDay(page, 'Op welke dag?', '2026-11-24')
  await page.getByLabel('Van', { exact: true }).fill(from)
  await page.getByLabel('Tot', { exact: true }).fill(until)
  await save(page, 'Plannen en uitnodigen')
  await page.getByLabel('Wie waren erbij?').fill('Mevrouw en de consulent')
  await save(page, 'Vastleggen')
}

/** Reads the invitation to the talk that the resident gets. */
export async function invitation(page: Page): Promise<string> {
  await openTab(page, 'Brieven')
  await page.getByRole('link', { name: 'Uitnodiging voor een gesprek' }).first().click()
  return page.locator('main').innerText()
}

/** Writes in the guide, which saves by itself, and waits until it says so. */
export async function fillGuide(page: Page, { domain }: Town): Promise<void> {
  await openTab(page, 'Gesprek')
  await page.getByRole('link', { name: domain }).click()
  await page.getByLabel('Wat lukt niet, of niet meer?').fill('Bukken en tillen gaat niet meer.')
  await page.getByLabel('Wat gaat goed?').fill('Stof afnemen lukt nog.')
  await page
    .getByText(/Opgeslagen om/)
    .first()
    .waitFor()
}

const parts: readonly [part: string, words: string][] = [
  ['gratis cliëntondersteuning', 'In het gesprek is gewezen op het steunpunt.'],
  ['persoonlijk plan van de inwoner', 'Mevrouw zegt dat zij geen plan maakt.'],
  ['behoeften, persoonskenmerken en voorkeuren', 'Mevrouw hecht aan een vaste hulp.'],
  ['eigen kracht en gebruikelijke hulp', 'Stof afnemen en de was vouwen lukt zelf.'],
  ['mantelzorg en sociaal netwerk', 'De dochter komt eens per maand.'],
  ['ondersteuning van de mantelzorger', 'Met de dochter is besproken wat zij aankan.'],
  ['algemene voorzieningen en nuttige activiteiten', 'De klussendienst maakt niet wekelijks schoon.'],
  ['samenwerking met zorg, jeugd, onderwijs, welzijn, wonen, werk en inkomen', 'De huisarts weet ervan.'],
  ['bijdragen in de kosten', 'De eigen bijdrage is uitgelegd.'],
  ['uitleg over het persoonsgebonden budget', 'De mogelijkheid van een pgb is uitgelegd.'],
]

/** Fills in all parts that the law wants, the identity, and one need. */
export async function investigate(page: Page, { domain }: Town): Promise<void> {
  for (const [part, words] of parts) {
    await openTab(page, 'Onderzoek')
    await page.getByRole('link', { name: `Beschrijven van ${part}`, exact: true }).click()
    await page.getByLabel('Ja', { exact: true }).check()
    await page.locator('textarea').first().fill(words)
    await save(page, 'Vastleggen')
  }
  await openTab(page, 'Onderzoek')
  await page.getByRole('link', { name: 'Beschrijven van identiteit' }).click()
  await page.getByLabel('identiteitskaart').check()
  await save(page, 'Vastleggen')
  await openTab(page, 'Onderzoek')
  await page.getByRole('link', { name: 'Behoefte opschrijven' }).click()
  await page.getByLabel('Bij welk resultaat hoort de vraag?').selectOption({ label: capital(domain) })
  await page.getByLabel('1. Wat is de vraag?').fill('Het huis wordt niet meer schoon.')
  await page.getByLabel('2. Welke beperkingen').fill('Bukken en tillen gaat niet door de heup.')
  await page.getByLabel('3. Wat wil de inwoner bereiken?').fill('Een schoon en leefbaar huis.')
  await page.getByLabel('4. Welke hulp is daarvoor nodig?').fill('Schoonmaken van het huis.')
  await page.getByLabel('5. Hoeveel?').fill('2')
  await page.getByLabel('Waarvan?').selectOption({ label: 'Uur' })
  await page.getByLabel('Per welke periode?').selectOption({ label: 'Per week' })
  await page.getByLabel('blijvend').check()
  await page.getByLabel('Waarom?').fill('De heup wordt niet beter.')
  await save(page, 'Behoefte opslaan')
}

export async function openNeed(page: Page): Promise<void> {
  await openTab(page, 'Arrangement')
  await page.getByRole('link', { name: /Werk aan het arrangement/ }).click()
}

/** Says of a step of the ladder why it is not enough. */
export async function passStep(page: Page, step: string, because: string): Promise<void> {
  await page.getByRole('link', { name: `Waarom niet genoeg: ${step}` }).click()
  await page.getByLabel(/Waarom beantwoordt/).fill(because)
  await save(page, 'Reden vastleggen')
}

/** What is said of household help, by the questions of a policy on what anybody would buy. */
const customaryAnswers: Readonly<Record<string, string>> = {
  shop: 'Ja, een werkster is te huur.',
  helps: 'Ja.',
  'can-pay': 'Nee, niet met een minimuminkomen.',
  'for-this-person': 'Mevrouw heeft alleen AOW.',
}

/** Weighs what can be expected of others, and whether it is what anybody would buy. */
export async function weigh(page: Page, { policy, householdHelp }: Town): Promise<void> {
  await page.getByRole('link', { name: 'Beoordelen', exact: true }).click()
  await page.getByLabel('Om welk product').selectOption({ label: capital(householdHelp) })
  for (const { id, question } of policy.customaryTests)
    await page.getByLabel(question).fill(customaryAnswers[id] ?? 'Nee.')
  await page.getByLabel('Nee, niet algemeen gebruikelijk').check()
  await page.getByLabel('Waarom oordeelt u zo').fill('Het is voor mevrouw niet te betalen.')
  await save(page, 'Oordeel vastleggen')
  await page.getByRole('link', { name: 'Wegen', exact: true }).click()
  const expected = (who: string) => page.getByRole('radiogroup', { name: who })
  await expected('Hoeveel is van huisgenoten te verwachten?').getByLabel('er is niemand').check()
  await expected('Hoeveel is van de mantelzorger te verwachten?').getByLabel('er is niemand').check()
  await page.getByLabel('Waarom?').first().fill('Mevrouw woont alleen.')
  await page.getByLabel('Waarom?').last().fill('Dit is met de dochter besproken.')
  await save(page, 'Vastleggen')
}

/** Proposes household help on the last step, after the lighter ones were passed, and finds the need answered. */
export async function proposeHouseholdHelp(page: Page, town: Town): Promise<void> {
  await page.getByRole('link', { name: 'Oplossing vergelijken', exact: true }).click()
  await page.getByLabel('Welk product').selectOption({ label: capital(town.householdHelp) })
  await page.getByLabel('Ja, passend').check()
  await page.getByLabel('Waarom?').fill('Hulp bij het huishouden is genoeg.')
  await save(page, 'Oplossing vastleggen')
  await page.getByRole('link', { name: `Voorstellen: ${town.householdHelp}` }).click()
  await page.getByLabel('een organisatie').check()
  await page.getByLabel('Naam').fill('Thuishulp De Kade')
  await page.getByLabel(town.chores).check()
  await page.getByLabel('ouderen').check()
  await page.getByLabel('Hoeveel?').fill('2')
  await page.getByLabel(town.lasting).check()
  await save(page, 'Hulp vastleggen')
  await concludeNeed(page, 'De hulp maakt het hele huis schoon.')
}

export async function concludeNeed(page: Page, words: string): Promise<void> {
  await page.getByLabel('Waarom is de behoefte hiermee beantwoord?').fill(words)
  await save(page, 'Arrangement rond')
}

/** Freezes the findings and sends them. */
export async function freezeFindings(page: Page, conclusion: string): Promise<void> {
  await openTab(page, 'Verslag')
  await page.getByLabel('Wat vindt u?').fill(conclusion)
  await save(page, 'Verslag vaststellen en versturen')
  await page.getByText('Wat de inwoner ervan zegt').waitFor()
}

/** Takes down the application on the signed findings, or of something that is not in the arrangement. */
export async function apply(page: Page, asked?: string): Promise<void> {
  await openTab(page, 'Verslag')
  await page.getByRole('link', { name: 'Aanvraag vastleggen' }).click()
  if (asked !== undefined) {
    await page.getByLabel(/Wat vraagt de inwoner aan|nog iets anders aan/).fill(asked)
    await page.getByLabel('een brief').check()
  }
  await save(page, 'Aanvraag vastleggen')
}

/** Records that the resident heard of the pgb and chose help in kind. */
export async function chooseInKind(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Keuze vastleggen' }).click()
  for (const told of await page
    .getByRole('group', { name: 'Dit is verteld en begrepen' })
    .getByRole('checkbox')
    .all())
    await told.check()
  await fillDay(page, 'Op welke dag?', '2026-11-24')
  await page.getByLabel('zorg in natura').check()
  await page.getByLabel(/^Waarom kiest/).fill('Mevrouw wil er geen werk aan hebben.')
  await page.getByLabel('De inwoner', { exact: true }).check()
  await save(page, 'Keuze vastleggen')
}

/** Grants household help in kind, after a look at the letter. */
export async function grant(page: Page): Promise<void> {
  await openTab(page, 'Besluiten')
  await page.getByRole('link', { name: 'Toekennen' }).click()
  await chooseInKind(page)
  await openTab(page, 'Besluiten')
  await page.getByRole('link', { name: 'Toekennen' }).click()
  await page.getByLabel('Wat gebeurt er?').fill('stofzuigen\nbadkamer schoonmaken')
  await page.getByLabel('Hoe vaak?').fill('elke week op één ochtend')
  await page.getByLabel('Telefoon van een andere aanbieder').fill('0999 11 22 33')
  await page.getByLabel('Iedereen van hen heeft').check()
  await page.getByLabel('nee, dat is nagevraagd').check()
  await page.getByLabel('Waarom krijgt de inwoner deze hulp?').fill('Bukken en tillen gaat niet meer.')
  await save(page, 'Voorbeeld van de brief')
  await page.getByRole('region', { name: 'Voorbeeld van de brief' }).waitFor()
  await save(page, 'Tekenen en versturen')
}

/** How a page writes a name of the policy as its heading. */
export const heading = capital

export async function startInvestigation(page: Page): Promise<void> {
  await openTab(page, 'Onderzoek')
  await save(page, 'Onderzoek starten')
}

/** Writes down that a daughter will do all of it, on the step of the ladder that the network has. */
export async function letDaughterHelp(page: Page, { network }: Town): Promise<void> {
  await page.getByRole('link', { name: `Hulp toevoegen: ${network}` }).click()
  await page.getByLabel('Wat gebeurt er?').fill('De dochter maakt elke week schoon')
  await page.getByLabel('familie, vrienden of buren').check()
  await page.getByLabel('Naam').fill('een dochter')
  await page.getByLabel('Relatie tot de inwoner').fill('dochter')
  await save(page, 'Hulp vastleggen')
}

/** Fills in a refusal because people around the resident can and will do it. */
export async function fillRefusal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Afwijzen' }).click()
  await page.getByLabel('Bij welke behoefte hoort dit?').selectOption({ index: 1 })
  const grounds = page.getByLabel('Op welke grond?')
  const ground = grounds.locator('option', { hasText: 'Mensen om u heen' }).first()
  await grounds.selectOption({ label: (await ground.textContent()) ?? '' })
  await page.getByLabel('Waarom krijgt de inwoner deze hulp niet?').fill('Uw dochter wil en kan dit doen.')
  await page.getByLabel('Wat is wel mogelijk?').fill('Bel ons als uw dochter het niet meer kan.')
}

/** Orders the help that was granted, and records that it has begun. */
export async function beginHelp(page: Page): Promise<void> {
  await openTab(page, 'Hulp')
  await page.getByRole('link', { name: 'Opdracht geven' }).click()
  await page.getByLabel('Adres van de aanbieder').fill('Kade 1\n9999 AA Oeverland')
  await page.getByLabel('Contract').fill('HH-2026')
  await save(page, 'Opdracht versturen')
  await page.getByRole('link', { name: 'De hulp is begonnen' }).click()
  await save(page, 'Vastleggen')
}
