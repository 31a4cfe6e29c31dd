"""The check of accessibility: opens the built pages in a browser and writes what it finds on /tro-nang/."""
