"""How groups of questions stand on the screen: pages, tabs, tables, and what stands beside."""
