"""Words that the analyser knows: stems that the stemmer gets wrong, parts of compounds, words too common to ask for."""
