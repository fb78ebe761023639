"""The widgets of the reader; none knows another."""
