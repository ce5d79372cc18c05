/** The grounds to refuse, as a letter says them, with the article. The ids are those of the decisions. */
export const refusalGrounds = {
  'own-strength': { words: 'U kunt dit zelf oplossen.', article: 'artikel 2.3.5, lid 3, van de Wmo 2015' },
  'customary-item': {
    words: 'Het gaat om iets dat iedereen gewoon kan kopen. De wet noemt dat algemeen gebruikelijk.',
    article: 'artikel 2.3.5, lid 3, van de Wmo 2015',
  },
  'customary-help': {
    words: 'Uw huisgenoten kunnen dit doen. De wet noemt dat gebruikelijke hulp.',
    article: 'artikel 2.3.5, lid 3, van de Wmo 2015',
  },
  carer: { words: 'Uw mantelzorger kan en wil dit doen.', article: 'artikel 2.3.5, lid 3, van de Wmo 2015' },
  network: {
    words: 'Mensen om u heen kunnen en willen dit doen.',
    article: 'artikel 2.3.5, lid 3, van de Wmo 2015',
  },
  'general-provision': {
    words: 'Er is hulp die voor iedereen klaarstaat. Die is voor u genoeg.',
    article: 'artikel 2.3.5, lid 3, van de Wmo 2015',
  },
  'long-term-care': {
    words: 'U kunt deze zorg krijgen via de Wet langdurige zorg (Wlz).',
    article: 'artikel 2.3.5, lid 6, van de Wmo 2015',
  },
  'other-act': {
    words: 'U kunt deze hulp krijgen via een andere wet.',
    article: 'artikel 2.3.5, lid 3 en 5, van de Wmo 2015',
  },
  'not-resident': {
    words: 'U woont niet in onze gemeente. Deze hulp vraagt u aan in de gemeente waar u woont.',
    article: 'artikel 2.3.5, lid 1, onderdeel a, van de Wmo 2015',
  },
  'no-lawful-stay': {
    words: 'Deze hulp is er voor wie volgens de wet in Nederland mag blijven.',
    article: 'artikel 1.2.2 van de Wmo 2015',
  },
  'not-needed': {
    words: 'U kunt meedoen en voor uzelf zorgen zonder deze hulp.',
    article: 'artikel 2.3.5, lid 3, van de Wmo 2015',
  },
  'pgb-condition': {
    words: 'U krijgt geen persoonsgebonden budget (pgb). U voldoet niet aan de voorwaarden daarvoor.',
    article: 'artikel 2.3.6, lid 2, van de Wmo 2015',
  },
  'pgb-dearer': {
    words: 'Het persoonsgebonden budget (pgb) is duurder dan de hulp die wij zelf kunnen regelen.',
    article: 'artikel 2.3.6, lid 5, onderdeel a, van de Wmo 2015',
  },
  'pgb-withdrawn-before': {
    words: 'Wij hebben een eerder besluit moeten terugnemen om een reden uit artikel 2.3.10.',
    article: 'artikel 2.3.6, lid 5, onderdeel b, van de Wmo 2015',
  },
} as const

export type RefusalGround = keyof typeof refusalGrounds
