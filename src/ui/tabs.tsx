export type Tab = { href: string; name: string; current?: boolean; count?: number }

/** The parts of one thing, each with an address of its own. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className="kt-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.name}
            {tab.count !== undefined && <span className="kt-count"> ({tab.count})</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
