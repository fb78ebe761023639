"""What the program knows of languages: words, stems, folding, sentences, and the lexicons as data."""
