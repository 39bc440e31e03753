"""The live preview: every page printed when it is asked for, and anew when something changes."""
