"""`summarise --help` and `import summarise`, beside `python -c pass`: the median of several runs of each."""

import statistics
import subprocess
import sys
import time

CASES = {
    "python -c pass": ["-c", "pass"],
    "import summarise": ["-c", "import summarise"],
    "summarise --help": ["-c", "from summarise.cli.main import main; main(['--help'])"],
}


def main() -> None:
    times = 3 if "--quick" in sys.argv else 20
    found = {}
    for name, args in CASES.items():
        runs = []
        for _ in range(times):
            began = time.perf_counter()
            subprocess.run([sys.executable, *args], stdout=subprocess.DEVNULL, check=True)
            runs.append(time.perf_counter() - began)
        found[name] = statistics.median(runs)
    bare = found["python -c pass"]
    for name, seconds in found.items():
        print(f"{name:18} {seconds * 1000:6.0f} ms, {1000 * (seconds - bare):+5.0f} ms beside a bare start, {seconds / bare:.1f} times it")


if __name__ == "__main__":
    main()
