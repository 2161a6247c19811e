"""`evals` stands beside the package and is not installed; these tests build the sample set with it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
