"""Draws ``docs/demo.svg``, the README's picture, from the true output of ``verbale demo``.

python -m evals.picture
"""

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

OUT = Path(__file__).resolve().parents[1] / "docs" / "demo.svg"
LINES = 44


def main() -> None:
    """Run the demo with colours, and keep its first lines as an SVG."""
    env = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "80", "TERM": "xterm-256color"}
    ran = subprocess.run(
        [str(Path(sys.executable).with_name("verbale")), "demo"], env=env, capture_output=True, check=True
    )
    lines = ran.stdout.decode("utf-8").splitlines()[:LINES]
    while lines and lines[-1].strip():  # end with a whole day, not in the middle of an item
        lines.pop()
    console = Console(record=True, width=82, file=Path(os.devnull).open("w"), force_terminal=True)  # noqa: SIM115
    console.print(Text.from_ansi("$ verbale demo\n" + "\n".join(lines)))
    OUT.write_text(console.export_svg(title="verbale demo"), encoding="utf-8")


if __name__ == "__main__":
    main()
