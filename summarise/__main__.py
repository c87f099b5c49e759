"""`python -m summarise`, where the command is not on the path."""

import sys

from summarise.cli.main import main

sys.exit(main())
