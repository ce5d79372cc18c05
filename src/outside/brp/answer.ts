import { z } from 'zod'

/**
 * The parts of the BRP's answers that we read (BRP API Personen 2.7). What we do not use is dropped, so a newer
 * version that adds fields keeps working.
 */
export const dateAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: z.iso.date() }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar: z.int(), maand: z.int() }),
  z.object({ type: z.literal('JaarDatum'), jaar: z.int() }),
  z.object({ type: z.literal('DatumOnbekend') }),
])

const valueAnswer = z.object({ code: z.string().optional(), omschrijving: z.string().optional() })

/** Which parts are under investigation; anything but `true` under a name is a date or absent. */
const investigationAnswer = z.record(z.string(), z.unknown()).optional()

const nameAnswer = z.object({
  voornamen: z.string().optional(),
  voorletters: z.string().optional(),
  voorvoegsel: z.string().optional(),
  geslachtsnaam: z.string().optional(),
  aanduidingNaamgebruik: valueAnswer.optional(),
  inOnderzoek: investigationAnswer,
})

const birthAnswer = z.object({ datum: dateAnswer.optional(), inOnderzoek: investigationAnswer })

const unionAnswer = z.object({ datum: dateAnswer.optional() })

const relativeAnswer = z.object({
  burgerservicenummer: z.string().optional(),
  naam: nameAnswer.optional(),
  geslacht: valueAnswer.optional(),
  geboorte: birthAnswer.optional(),
  aangaanHuwelijkPartnerschap: unionAnswer.optional(),
  ontbindingHuwelijkPartnerschap: unionAnswer.optional(),
  inOnderzoek: investigationAnswer,
})

const since = { datumVan: dateAnswer.optional(), inOnderzoek: investigationAnswer }
const notThere = { indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional() }

const residenceAnswer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Adres'),
    ...since,
    ...notThere,
    verblijfadres: z
      .object({
        officieleStraatnaam: z.string().optional(),
        korteStraatnaam: z.string().optional(),
        huisnummer: z.int().optional(),
        huisletter: z.string().optional(),
        huisnummertoevoeging: z.string().optional(),
        postcode: z.string().optional(),
        woonplaats: z.string().optional(),
        inOnderzoek: investigationAnswer,
      })
      .optional(),
  }),
  z.object({
    type: z.literal('Locatie'),
    ...since,
    ...notThere,
    verblijfadres: z
      .object({ locatiebeschrijving: z.string().optional(), inOnderzoek: investigationAnswer })
      .optional(),
  }),
  z.object({
    type: z.literal('VerblijfplaatsBuitenland'),
    ...since,
    verblijfadres: z
      .object({
        regel1: z.string().optional(),
        regel2: z.string().optional(),
        regel3: z.string().optional(),
        land: valueAnswer.optional(),
        inOnderzoek: investigationAnswer,
      })
      .optional(),
  }),
  z.object({ type: z.literal('VerblijfplaatsOnbekend'), ...since }),
])

const addressingAnswer = z.object({
  aanhef: z.string().optional(),
  aanschrijfwijze: z.object({ naam: z.string().optional() }).optional(),
  adresregel1: z.string().optional(),
  adresregel2: z.string().optional(),
  adresregel3: z.string().optional(),
  land: valueAnswer.optional(),
  inOnderzoek: investigationAnswer,
})

export const personAnswer = z.object({
  burgerservicenummer: z.string().optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  opschortingBijhouding: z.object({ reden: valueAnswer.optional(), datum: dateAnswer.optional() }).optional(),
  naam: nameAnswer.optional(),
  geslacht: valueAnswer.optional(),
  geboorte: birthAnswer.optional(),
  overlijden: z.object({ datum: dateAnswer.optional(), inOnderzoek: investigationAnswer }).optional(),
  verblijfplaats: residenceAnswer.optional(),
  adressering: addressingAnswer.optional(),
  gemeenteVanInschrijving: valueAnswer.optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  partners: z.array(relativeAnswer).optional(),
  kinderen: z.array(relativeAnswer).optional(),
  ouders: z.array(relativeAnswer).optional(),
  inOnderzoek: investigationAnswer,
})

/** The answer to a question that succeeded. */
export const personsAnswer = z.object({ type: z.string(), personen: z.array(personAnswer).default([]) })

/** The answer to a question that failed (application/problem+json). */
export const problemAnswer = z.object({
  code: z.string().optional(),
  invalidParams: z.array(z.object({ name: z.string().optional() })).optional(),
})

export type DateAnswer = z.infer<typeof dateAnswer>
export type NameAnswer = z.infer<typeof nameAnswer>
export type RelativeAnswer = z.infer<typeof relativeAnswer>
export type ResidenceAnswer = z.infer<typeof residenceAnswer>
export type PersonAnswer = z.infer<typeof personAnswer>
