"""Who says what: quotations, attribution, quantities, times and certainty become an article's Claims."""
