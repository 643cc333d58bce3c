"""`python -m leerlus` is the `leerlus` command."""

import sys

from leerlus.cli import main

sys.exit(main())
