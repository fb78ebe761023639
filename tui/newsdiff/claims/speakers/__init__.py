"""Speakers: who the words for a source stand for, in one article and in two."""
