"""The two sample articles with their gold."""

import json
from pathlib import Path
from typing import Any

import pytest

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.model import Claim
from newsdiff.claims.speakers.unify import unify_sources

ROOT = Path(__file__).parents[2]
Gold = dict[str, Any]


@pytest.fixture(scope="session")
def gold() -> Gold:
    loaded: Gold = json.loads((ROOT / "tests" / "gold" / "north-korea-casualties.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def samples(gold: Gold) -> dict[str, newsdiff.Article]:
    """The sample articles by side."""
    read = {side: newsdiff.read(str(ROOT / "sample_articles" / gold["articles"][side]["file"])) for side in ("A", "B")}
    return {"A": read["A"].on_side("A"), "B": read["B"].on_side("B")}


@pytest.fixture(scope="session")
def sample_claims(samples: dict[str, newsdiff.Article]) -> dict[str, tuple[Claim, ...]]:
    """The claims of both samples, their sources unified."""
    a, b = samples["A"], samples["B"]
    found = unify_sources(a, claims(a), b, claims(b))
    return {"A": found[0], "B": found[1]}
