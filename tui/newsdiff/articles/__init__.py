"""A file, a stream, a URL or a given text becomes an Article."""
