/** Prints the page; only there when scripts run (`islands/print.ts`), else the browser's own menu does it. */
export const PrintButton = ({ children = 'Print deze pagina' }: { children?: string }) => (
  <button type="button" className="kt-link-button" data-print="" hidden>
    {children}
  </button>
)
