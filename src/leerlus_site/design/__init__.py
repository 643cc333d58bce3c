"""How every page looks: base pages, components, tokens; NL Design System CSS; no tables."""
