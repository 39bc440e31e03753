"""Social cards: what a link to a page looks like where it is shared, 1200 by 630 pixels.

Words are set by the widths of the card's own typefaces, which lie in `fonts/`: whatever the
machine has of fonts is left alone, so that the same card is the same bytes everywhere.
"""
