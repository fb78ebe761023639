"""Numbers: the numbers and times that claims give, and what they count."""
