"""Two Articles become a Comparison: links between their sentences, how linked ones differ, and their claims."""
