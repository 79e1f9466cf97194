"""Start careapp, its tests or its benchmarks from a fresh checkout.

This file stays readable for any Python, so that one which is too old can say so; all else is in
`bootstrapping/` beside it. Standard library only.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- this is where an older Python is told
    sys.exit(
        "careapp needs Python 3.11 or newer, and this is Python %d.%d. "  # noqa: UP031 -- old syntax
        "Start the same command with a newer one, such as python3.11." % sys.version_info[:2]
    )

from bootstrapping.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
