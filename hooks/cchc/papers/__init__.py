"""Floor 2: official papers, made from the same data as the pages."""
