"""Records every cassette anew from the embedded model's own server: `python tests/record.py`. Needs the `local` extra."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Records to fresh files; the old ones come back where a test fails."""
    old, kept = HERE / "cassettes", HERE / "cassettes.old"
    shutil.rmtree(kept, ignore_errors=True)
    if old.is_dir():
        old.rename(kept)
    code = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "test_recorded.py"), "--record-mode=all"], check=False
    ).returncode
    if code and kept.is_dir():
        shutil.rmtree(old, ignore_errors=True)
        kept.rename(old)
    shutil.rmtree(kept, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
