"""`python -m macros.cli`, where the `briefing` command is not installed."""

from macros.cli import main

main()
