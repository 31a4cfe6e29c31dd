"""The administrative-reform column of a commune, as data, pages and checks."""
