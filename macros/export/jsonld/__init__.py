"""Structured data in the terms of schema.org: one graph a page, permalinks as ids.

`graph.py` puts a page's graph together, `page.py` and `things.py` have its nodes, `review.py` says
which claims can be reviewed. Terms and shapes are those of schema.org 30; what each field is taken
from stands in the docstring of the function that writes it.
"""
