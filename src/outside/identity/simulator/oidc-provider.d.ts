/** The part of oidc-provider 9 that the simulator uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  import type { EventEmitter } from 'node:events'

  export type Interaction = {
    uid: string
    prompt: { name: string }
    params: Record<string, unknown>
  }

  export type InteractionResult =
    { login: { accountId: string; acr: string; amr: string[]; remember: boolean } } | { error: string }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Record<string, unknown>)
    proxy: boolean
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    /** Keeps what was decided and answers where the browser goes next. */
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: InteractionResult,
    ): Promise<string>
    Grant: new (properties: { clientId: string | undefined; accountId: string | undefined }) => {
      addOIDCScope(scope: string): void
      save(): Promise<string>
    }
  }

  export type Context = {
    oidc: { result?: { login?: unknown }; client?: { clientId: string }; session?: { accountId: string } }
  }

  class Check {
    constructor(reason: string, description: string, check: (context: Context) => boolean)
    static REQUEST_PROMPT: boolean
    static NO_NEED_TO_PROMPT: boolean
  }

  export const interactionPolicy: {
    Check: typeof Check
    base(): {
      get(name: 'login'): { checks: { add(check: Check): void } }
    }
  }
}
