"""The steps; each leaves the hub able to answer laptops one version older."""
