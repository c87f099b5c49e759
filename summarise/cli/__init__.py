"""The command line: one module a command, no logic that the library lacks."""
