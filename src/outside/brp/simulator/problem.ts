/** One parameter that is wrong. */
export type InvalidParam = { name: string; code: string; reason: string }

/** An error message (Foutbericht) as application/problem+json. */
export type Problem = {
  type: string
  title: string
  status: 400 | 401 | 403 | 406 | 415 | 429 | 500 | 503
  detail: string
  code: string
  invalidParams?: readonly InvalidParam[]
}

const rfc = 'https://datatracker.ietf.org/doc/html'

export const problems = {
  tooManyResults: {
    type: `${rfc}/rfc7231#section-6.5.1`,
    title: 'Teveel zoekresultaten.',
    status: 400,
    detail: 'Meer dan maximum van 10 zoekresultaten gevonden. Verfijn de zoekopdracht.',
    code: 'tooManyResults',
  },
  unauthenticated: {
    type: `${rfc}/rfc7235#section-3.1`,
    title: 'Niet correct geauthenticeerd.',
    status: 401,
    detail: 'De aanroep heeft geen geldige sleutel.',
    code: 'authentication',
  },
  unauthorised: {
    type: `${rfc}/rfc7231#section-6.5.3`,
    title: 'U bent niet geautoriseerd voor deze operatie.',
    status: 403,
    detail: 'Deze afnemer is niet geautoriseerd voor deze zoekvraag.',
    code: 'autorisation',
  },
  notAcceptable: {
    type: `${rfc}/rfc7231#section-6.5.6`,
    title: 'Gevraagde contenttype wordt niet ondersteund.',
    status: 406,
    detail: 'Alleen application-json wordt geleverd.',
    code: 'notAcceptable',
  },
  unsupported: {
    type: `${rfc}/rfc7231#section-6.5.13`,
    title: 'Media Type wordt niet ondersteund.',
    status: 415,
    detail: 'Alleen application-json wordt gelezen.',
    code: 'unsupported',
  },
  tooManyRequests: {
    type: `${rfc}/rfc6585#section-4`,
    title: 'Te veel aanroepen.',
    status: 429,
    detail: 'Het maximum aantal aanroepen is overschreden.',
    code: 'tooManyRequests',
  },
  serverError: {
    type: `${rfc}/rfc7231#section-6.6.1`,
    title: 'Interne server fout.',
    status: 500,
    detail: 'De vraag kan door een fout niet worden beantwoord.',
    code: 'serverError',
  },
  notAvailable: {
    type: `${rfc}/rfc7231#section-6.6.4`,
    title: 'Bronservice BRP is tijdelijk niet beschikbaar.',
    status: 503,
    detail: 'Probeer het later opnieuw.',
    code: 'notAvailable',
  },
} as const satisfies Record<string, Problem>

/** The question is put wrongly; names each wrong parameter, never its value. */
export function invalidParameters(faults: readonly InvalidParam[]): Problem {
  const missing = faults.some(({ code }) => code === 'required')
  const names = faults.map(({ name }) => name).join(', ')
  return {
    type: `${rfc}/rfc7231#section-6.5.1`,
    title: missing
      ? 'Minimale combinatie van parameters moet worden opgegeven.'
      : 'Een of meerdere parameters zijn niet correct.',
    status: 400,
    detail: `De foutieve parameter(s) zijn ${names}`.slice(0, 199) + '.',
    code: missing ? 'paramsCombination' : 'paramsValidation',
    invalidParams: faults,
  }
}
