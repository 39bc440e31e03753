"""Keeping copies of what was read: the one part of the project that goes online, when asked."""
