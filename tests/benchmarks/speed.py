"""By hand: `python tests/benchmarks/speed.py`. Ratios against `python -c pass` in the same run; seconds mean little here.

Cold: one article of 4 KB, a whole process a run. Throughput: a folder of 1,000 such articles in one process, less its
start. Growth: one article repeated 1, 10 and 50 times in a file; the cost of a further copy must not rise.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "examples" / "vilnius.txt").read_text("utf-8")
RUNS, ARTICLES, SIZE = 15, 1000, 4096


def main() -> None:
    body = ARTICLE.partition(" The president")[2]
    text = ARTICLE
    while len(text.encode()) < SIZE:
        text += "\n" + body
    with tempfile.TemporaryDirectory() as folder:
        one = write(Path(folder, "one"), [text])
        many = write(Path(folder, "many"), [text.replace("three-day", f"{number}-day") for number in range(2, ARTICLES + 2)])
        seconds(newslint("check", "--isolated", str(one)))
        bare = [seconds([sys.executable, "-c", "pass"]) for _ in range(RUNS)]
        version = [seconds(newslint("--version")) for _ in range(RUNS)]
        cold = [seconds(newslint("check", "--isolated", "--no-cache", str(one))) for _ in range(RUNS)]
        again = [seconds(newslint("check", "--isolated", str(one))) for _ in range(RUNS)]
        start = statistics.median(bare)
        print(f"{'':32}median    times python -c pass")
        rows = (
            ("python -c pass", bare),
            ("newslint --version", version),
            ("newslint, one 4 KB article", cold),
            ("  its result kept", again),
        )
        for name, figures in rows:
            print(f"{name:<30}{1000 * statistics.median(figures):6.0f} ms    {statistics.median(figures) / start:.1f}")
        whole = seconds(newslint("check", "--isolated", "--no-cache", "--jobs", "1", str(many)))
        print(f"\n{ARTICLES} articles in one process: {ARTICLES / (whole - statistics.median(cold)):.0f} articles/s once running")
        growth(Path(folder, "long"), text)


def growth(folder: Path, text: str) -> None:
    single = seconds(newslint("check", "--isolated", "--no-cache", str(write(folder, [text]))))
    for copies in (10, 50):
        whole = seconds(newslint("check", "--isolated", "--no-cache", str(write(folder, ["\n".join([text] * copies)]))))
        print(f"{copies} copies in one file: {1000 * (whole - single) / (copies - 1):.1f} ms for each further copy")


def newslint(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "checker", *arguments]


def write(folder: Path, texts: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        Path(folder, f"a{number:04}.txt").write_text(text, "utf-8")
    return folder


#: An installed package has its byte code; a checkout gets it on the first run, unless this forbids it.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=ENVIRONMENT)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
