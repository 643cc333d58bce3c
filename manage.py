"""The commands of Leerlus: `python manage.py help` lists them."""

import sys

from leerlus_site.run.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv))
