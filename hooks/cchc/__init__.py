"""The administrative-reform column of a commune, as data, pages and checks."""

__version__ = "0.1.0"
