"""Which reader a command uses, and how sure its claims must be."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import MUSNAD, run

from musnad.read.learned import load

CAUSED = "أصيب خمسة أشخاص جراء انفجار في سوق المدينة."
ELSEWHERE = """
from functools import partial
from pathlib import Path
from musnad.read import readers
readers.READERS["model"] = partial(readers.READERS["model"], folder=Path("nowhere"))
"""
needs_weights = pytest.mark.skipif(not load.WEIGHTS.is_dir(), reason="this checkout has no weights yet")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(CAUSED, encoding="utf-8")
    return file


def read_claims(report: Path, *options: str) -> dict[str, Any]:
    """The claims by type."""
    ran = run("read", report, "--jsonl", *options)
    assert (ran.code, ran.errors) == (0, [])
    return {claim["type"]: claim for line in ran.out.splitlines() for claim in json.loads(line)["claims"]}


def test_a_claim_whose_cause_is_too_unsure_is_left_without(report: Path) -> None:
    claims = read_claims(report, "--reader", "lexicon")
    injury, bombing = claims["injury"], claims["bombing"]
    assert injury["cause"] == bombing["id"]
    assert bombing["confidence"] < injury["confidence"]
    kept = read_claims(report, "--reader", "lexicon", "--min-confidence", str(injury["confidence"]))
    assert kept == {"injury": {**injury, "cause": None}}
    assert read_claims(report, "--reader", "lexicon", "--min-confidence", str(bombing["confidence"])) == claims


@pytest.mark.parametrize(
    "options",
    [
        ("--reader", "oracle"),
        ("--threads", "0"),
        ("--threads", "many"),
        ("--min-confidence", "1.5"),
        ("--min-confidence", "-1"),
    ],
)
def test_choices_that_make_no_sense(options: tuple[str, str], report: Path) -> None:
    ran = run("read", report, *options)
    assert (ran.code, ran.out) == (2, "")
    assert options[0] in ran.errors[-1]
    assert not any("Traceback" in line for line in ran.errors)


@pytest.mark.parametrize("command", [["read"], ["explain", "--claim", "a"], ["report"]])
def test_missing_weights_are_one_clear_error(command: list[str], report: Path) -> None:
    program = [*MUSNAD[:-1], ELSEWHERE + MUSNAD[-1]]
    ran = subprocess.run(
        [*program, *command, report, "--reader", "model"], capture_output=True, cwd=report.parent, check=False
    )
    errors = ran.stderr.decode().splitlines()
    assert (ran.returncode, ran.stdout, len(errors)) == (1, b"", 1)
    assert errors[0].startswith("musnad: the weights of the learned reader are not installed: no file nowhere")
    assert list(report.parent.iterdir()) == [report], "nothing was written"


def test_the_lexicon_reader_needs_no_weights(report: Path) -> None:
    program = [*MUSNAD[:-1], ELSEWHERE + MUSNAD[-1]]
    done = subprocess.run([*program, "read", report, "--reader", "lexicon", "--jsonl"], capture_output=True, check=True)
    assert json.loads(done.stdout)["claims"]


@needs_weights
def test_the_learned_reader_is_asked_for_by_name(report: Path) -> None:
    claims = read_claims(report, "--reader", "model")
    assert claims.keys() >= {"injury", "bombing"}
    rules = run("explain", report, "--claim", claims["injury"]["id"], "--reader", "model")
    assert (rules.code, rules.errors) == (0, [])
    assert "learned" in rules.out
    assert "learned" not in run("explain", report, "--claim", claims["injury"]["id"], "--reader", "lexicon").out


@needs_weights
@pytest.mark.parametrize("threads", ["1", "3"])
def test_threads_change_no_claim(threads: str, report: Path) -> None:
    few, some = (read_claims(report, "--reader", "model", "--threads", count) for count in (threads, "2"))
    assert few.keys() == some.keys()
    assert [claim["id"] for claim in few.values()] == [claim["id"] for claim in some.values()]


@needs_weights
def test_only_claims_as_sure_as_asked_for(report: Path) -> None:
    claims = read_claims(report, "--reader", "model").values()
    most = max(claim["confidence"] for claim in claims)
    kept = read_claims(report, "--reader", "model", "--min-confidence", str(most)).values()
    assert [claim["id"] for claim in kept] == [claim["id"] for claim in claims if claim["confidence"] == most]


def test_articles_on_other_things_are_said_to_be_skipped(tmp_path: Path) -> None:
    sport = "فاز الفريق بالكأس في مباراة شاهدها جمهور كبير في ملعب المدينة، وقال المدرب إن اللاعبين هاجموا جيدا. " * 8
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"{name} {sport}", encoding="utf-8")
    (tmp_path / "c.txt").write_text(CAUSED, encoding="utf-8")
    ran = run("read", tmp_path, "--jsonl", "--reader", "lexicon")
    assert ran.code == 0
    assert ran.errors == ["2 articles not read: the words have little to do with armed conflict (--all reads all)"]
    assert [bool(json.loads(line)["claims"]) for line in ran.out.splitlines()] == [False, False, True]
    ran = run("read", tmp_path, "--jsonl", "--reader", "lexicon", "--all")
    assert (ran.code, ran.errors) == (0, [])
