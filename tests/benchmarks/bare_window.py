"""A program that shows an empty window and nothing else."""

import os

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.memory import resident_mb

SIZE = (1366, 768)


def main() -> None:
    """Show the window, say so, and end."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    print("ready", resident_mb(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
