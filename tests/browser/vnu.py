"""The Nu HTML checker, which says whether a page is HTML as the standard has it."""

import json
import subprocess
from pathlib import Path

from tests.programs import JAVA, NODE_MODULES

JAR = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def faults(*pages: Path) -> list[str]:
    """Return each error in the pages, or in the pages of a folder, as place and message."""
    checked = subprocess.run(
        [JAVA, "-jar", JAR, "--skip-non-html", "--stdout", "--format", "json", *pages],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(checked.stdout)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages
        if message["type"] != "info"
    ]
