"""The accessibility check: opens built pages in a browser, tests rules of WCAG, writes the results on /tro-nang/."""
